import {
  daysOffOf,
  type IsoDate,
  type Route,
  type RouteStep,
  type StreamEventOf,
  workingDaysBetween,
} from "@tiltas/domain";
import { openSteps, withStep } from "../commitment/approvals.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { findNextLapse } from "../commitment/deadlines.ts";
import { recordRecall } from "./approval.records.ts";

type Change = Partial<CommitmentContext>;

/** Counts a lapse and keeps what was due and when it passed; the step's next clock starts from there. */
export const recordLapseWithDay = (
  context: CommitmentContext,
  event: StreamEventOf<"deadline.lapse">,
): Change => {
  const { route } = context;
  if (route === undefined) return {};
  return {
    route: withStep(route, event.payload.stepId, (step) => {
      const dueOn = findNextLapse(route, step);
      const lapsed = dueOn === undefined ? [] : [{ dueOn, on: event.effectiveOn }];
      return {
        ...step,
        lapses: step.lapses + 1,
        lapsed: [...(step.lapsed ?? []), ...lapsed],
        standstill: 0,
      };
    }),
  };
};

/** From here on every clock stands still. */
export const recordSuspension = (event: StreamEventOf<"commitment.suspend">): Change => ({
  suspendedOn: event.effectiveOn,
});

const delayed = (route: Route, suspendedOn: IsoDate, resumedOn: IsoDate): Route => {
  const days = workingDaysBetween(suspendedOn, resumedOn, daysOffOf(route.calendar));
  const open = new Set(openSteps(route).map(({ stepId }) => stepId));
  const delay = (step: RouteStep): RouteStep =>
    days === 0 || !open.has(step.stepId)
      ? step
      : { ...step, standstill: (step.standstill ?? 0) + days };
  return { ...route, steps: route.steps.map(delay) };
};

/** The clocks run again with the working days they had left, those of an open difference too. */
export const recordResumption = (
  { route, differences, suspendedOn }: CommitmentContext,
  { effectiveOn }: StreamEventOf<"commitment.resume">,
): Change => {
  if (suspendedOn === undefined || suspendedOn === null) return { suspendedOn: null };
  return {
    suspendedOn: null,
    ...(route === undefined ? {} : { route: delayed(route, suspendedOn, effectiveOn) }),
    ...(differences === undefined
      ? {}
      : {
          differences: differences.map((each) =>
            each.state === "open"
              ? { ...each, route: delayed(each.route, suspendedOn, effectiveOn) }
              : each,
          ),
        }),
  };
};

const withNewClock = (step: RouteStep): RouteStep => ({
  ...step,
  lapses: 0,
  lapsed: [],
  standstill: 0,
});

/** A step that opens anew, or waits for an earlier one again, has no deadline behind it. */
export const recordRecallWithClock = (
  context: CommitmentContext,
  event: StreamEventOf<"approval.recall">,
): Change => {
  const change = recordRecall(context, event);
  const { route } = change;
  if (route === undefined) return change;
  const was = new Map<string, string | undefined>(
    context.route?.steps.map(({ stepId, openedOn }) => [stepId, openedOn]),
  );
  const steps = route.steps.map((step) =>
    step.openedOn === was.get(step.stepId) ? step : withNewClock(step),
  );
  return { ...change, route: { ...route, steps } };
};
