import type { IsoDate } from "@tiltas/domain";
import { findRouteInForce, openSteps } from "./approvals.ts";
import { findNextLapse } from "./deadlines.ts";
import { positionOf, type CommitmentSnapshot } from "./snapshot.ts";

/** A deadline the system must come back to: due when the day after `dueOn` begins. */
export type Timer = { readonly key: string; readonly stepId: string; readonly dueOn: IsoDate };

const isDeciding = (snapshot: CommitmentSnapshot): boolean =>
  ["underReview", "awaitingDifference"].includes(positionOf(snapshot).state);

/** The running deadlines; none while suspended. `lapses` in the key makes each lapse a timer of its own. */
export const timersOf = (snapshot: CommitmentSnapshot): readonly Timer[] => {
  const route = findRouteInForce(snapshot.context);
  if (route === undefined || !isDeciding(snapshot)) return [];
  return openSteps(route).flatMap((step) => {
    const dueOn = findNextLapse(route, step);
    return dueOn === undefined
      ? []
      : [{ key: `lapse:${step.stepId}:${step.lapses}`, stepId: step.stepId, dueOn }];
  });
};
