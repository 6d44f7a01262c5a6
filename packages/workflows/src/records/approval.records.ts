import { personsOf, type Route, type StreamEventOf } from "@tiltas/domain";
import { isComplete, openSteps, withStep } from "../commitment/approvals.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";

export const markOpened = (route: Route, on: string): Route => {
  const open = new Set(openSteps(route).map((step) => step.stepId));
  return {
    ...route,
    steps: route.steps.map((step) =>
      open.has(step.stepId) && step.openedOn === undefined ? { ...step, openedOn: on } : step,
    ),
  };
};

export const recordGrant = (
  context: CommitmentContext,
  event: StreamEventOf<"approval.grant">,
): Partial<CommitmentContext> => {
  if (context.route === undefined || event.actor.type !== "person") return {};
  const { person, onBehalfOf } = event.actor;
  const { stepId, comment } = event.payload;
  const decision = {
    person,
    effectiveOn: event.effectiveOn,
    revision: context.revision,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(comment === undefined ? {} : { comment }),
  };
  const granted = withStep(context.route, stepId, (step) => ({
    ...step,
    granted: [...step.granted, decision],
  }));
  return {
    route: markOpened(granted, event.effectiveOn),
    acts: {
      ...context.acts,
      approved: [...new Set([...context.acts.approved, ...personsOf(event.actor)])],
    },
  };
};

/** Steps that wait for an earlier one again lose their day; a complete step that opens again begins anew. */
export const markReopened = (before: Route, after: Route, on: string): Route => {
  const [wasOpen, isOpen] = [before, after].map(
    (route) => new Set(openSteps(route).map(({ stepId }) => stepId)),
  );
  return {
    ...after,
    steps: after.steps.map(({ openedOn, ...step }) => {
      if (isOpen?.has(step.stepId) !== true)
        return isComplete(step) && openedOn !== undefined ? { ...step, openedOn } : step;
      const day = wasOpen?.has(step.stepId) === true ? (openedOn ?? on) : on;
      return { ...step, openedOn: day };
    }),
  };
};

/** Takes one's own approval back; the step is open again and later steps are not. */
export const recordRecall = (
  context: CommitmentContext,
  event: StreamEventOf<"approval.recall">,
): Partial<CommitmentContext> => {
  if (context.route === undefined || event.actor.type !== "person") return {};
  const { person } = event.actor;
  const recalled = withStep(context.route, event.payload.stepId, (step) => ({
    ...step,
    granted: step.granted.filter((decision) => decision.person !== person),
  }));
  return { route: markReopened(context.route, recalled, event.effectiveOn), approvedOn: null };
};

/** A step past its deadline: the first lapse reminds, the next escalate. */
export const recordLapse = (
  context: CommitmentContext,
  event: StreamEventOf<"deadline.lapse">,
): Partial<CommitmentContext> =>
  context.route === undefined
    ? {}
    : {
        route: withStep(context.route, event.payload.stepId, (step) => ({
          ...step,
          lapses: step.lapses + 1,
        })),
      };
