import type { Route, RouteStep } from "@tiltas/domain";
import type { CommitmentContext, Difference } from "./commitment.context.ts";

/** The difference people are deciding on now. */
export const findOpenDifference = ({ differences }: CommitmentContext): Difference | undefined =>
  differences?.find(({ state }) => state === "open");

/** The route people are deciding by: the open difference's, else the commitment's own. */
export const findRouteInForce = (context: CommitmentContext): Route | undefined =>
  findOpenDifference(context)?.route ?? context.route;

export const findStep = (
  context: CommitmentContext,
  stepId: string | undefined,
): RouteStep | undefined => findRouteInForce(context)?.steps.find((step) => step.stepId === stepId);

export const isComplete = (step: RouteStep): boolean => step.granted.length >= step.quorum;

/** Every step of an earlier stage is complete. */
export const isStepOpen = (route: Route, step: RouteStep): boolean =>
  route.steps.every((sibling) => sibling.stage >= step.stage || isComplete(sibling));

/** Steps people can decide on now. */
export const openSteps = (route: Route | undefined): readonly RouteStep[] =>
  route === undefined
    ? []
    : route.steps.filter((step) => !isComplete(step) && isStepOpen(route, step));

export const isRouteComplete = (route: Route | undefined): boolean =>
  route !== undefined && route.steps.every(isComplete);

/** Both persons of every approval a step holds. */
export const decidersOf = (step: RouteStep): readonly string[] =>
  step.granted.flatMap(({ person, onBehalfOf }) =>
    onBehalfOf === undefined ? [person] : [person, onBehalfOf],
  );

/** People who may not decide this step because they decided one it must be distinct from, either way round. */
export const excludedBySteps = (route: Route, step: RouteStep): readonly string[] =>
  route.steps
    .filter(
      (sibling) =>
        sibling.stepId !== step.stepId &&
        (step.distinctFrom.includes(sibling.stepId) || sibling.distinctFrom.includes(step.stepId)),
    )
    .flatMap(decidersOf);

export const withStep = (
  route: Route,
  stepId: string,
  change: (step: RouteStep) => RouteStep,
): Route => ({
  ...route,
  steps: route.steps.map((step) => (step.stepId === stepId ? change(step) : step)),
});

/** A new route decides nothing: where every approval was kept, the last stage is asked again. */
export const askLastStageAgain = (route: Route): Route => {
  if (!isRouteComplete(route)) return route;
  const last = Math.max(...route.steps.map(({ stage }) => stage));
  const steps = route.steps.map((step) => (step.stage === last ? { ...step, granted: [] } : step));
  return { ...route, steps };
};

/** Carries approvals over to a recomputed route, except where a rule reads a changed field. */
export const keepApprovals = (
  before: Route | undefined,
  after: Route,
  readsChangedField: (step: RouteStep) => boolean,
): Route =>
  askLastStageAgain({
    ...after,
    steps: after.steps.map((step) => {
      const earlier = before?.steps.find((candidate) => candidate.stepId === step.stepId);
      return earlier === undefined || readsChangedField(earlier) || readsChangedField(step)
        ? step
        : { ...step, granted: earlier.granted };
    }),
  });
