import { findRouteInForce, openSteps } from "./approvals.ts";
import { positionOf, type CommitmentSnapshot } from "./snapshot.ts";
import { tasksOf } from "./tasks.ts";
import type { IsoDate } from "@tiltas/domain";

/** A deadline the system must come back to: due when the day after `dueOn` begins. */
export type Timer = { readonly key: string; readonly stepId: string; readonly dueOn: IsoDate };

/** The running deadlines; none while suspended. `lapses` in the key makes each reminder a timer of its own. */
export const timersOf = (snapshot: CommitmentSnapshot): readonly Timer[] => {
  if (!["underReview", "awaitingDifference"].includes(positionOf(snapshot).state)) return [];
  const due = new Map(tasksOf(snapshot).map((task) => [task.target, task.dueOn]));
  return openSteps(findRouteInForce(snapshot.context)).flatMap((step) => {
    const dueOn = due.get(step.stepId);
    return dueOn === undefined
      ? []
      : [{ key: `lapse:${step.stepId}:${step.lapses}`, stepId: step.stepId, dueOn }];
  });
};
