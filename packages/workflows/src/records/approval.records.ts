import { personsOf, type Route, type StreamEventOf } from "@tiltas/domain";
import { openSteps, withStep } from "../commitment/approvals.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";

const markOpened = (route: Route, on: string): Route => {
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
  return { route: recalled, approvedOn: null };
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
