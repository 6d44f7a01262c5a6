import type { Route, RouteStep, StreamEventOf } from "@tiltas/domain";
import { askLastStageAgain, findStep } from "../commitment/approvals.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { markOpened } from "./approval.records.ts";

const rulesOf = ({ askedBy }: RouteStep): string =>
  askedBy
    .map(({ ruleId }) => ruleId)
    .toSorted()
    .join(" ");

/** The same question to the same role: only then does an approval given before still answer it. */
const isSameStep = (before: RouteStep, after: RouteStep): boolean =>
  before.role === after.role && rulesOf(before) === rulesOf(after);

const carriedOver = (context: CommitmentContext, step: RouteStep): RouteStep => {
  const before = findStep(context, step.stepId);
  if (before === undefined || !isSameStep(before, step)) return step;
  const { granted, lapses, openedOn, lapsed, standstill } = before;
  return {
    ...step,
    granted,
    lapses,
    ...(openedOn === undefined ? {} : { openedOn }),
    ...(lapsed === undefined ? {} : { lapsed }),
    ...(standstill === undefined ? {} : { standstill }),
  };
};

/** A route with the approvals already given to steps that ask the same question of the same role. */
export const withApprovalsOf = (context: CommitmentContext, computed: Route): Route => ({
  ...computed,
  steps: computed.steps.map((step) => carriedOver(context, step)),
});

/** Puts the new route in place of the old one; approvals of steps that both have stay. */
export const recordReroute = (
  context: CommitmentContext,
  event: StreamEventOf<"approval.reroute">,
): Partial<CommitmentContext> => {
  const computed = event.facts.route;
  if (computed === undefined) return {};
  const route: Route = askLastStageAgain(withApprovalsOf(context, computed));
  return { route: markOpened(route, event.effectiveOn) };
};
