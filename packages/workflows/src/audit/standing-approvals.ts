import { commitmentContentSchema, type Route, type RouteStep } from "@tiltas/domain";
import { keepApprovals, withStep } from "../commitment/approvals.ts";
import { changedPolicyFields, readsAny } from "../commitment/content-changes.ts";
import type { AuditedEntry } from "./audited.entry.ts";
import { partOf } from "./audited.entry.ts";

type Content = Parameters<typeof changedPolicyFields>[0];

/** The approvals that stand after an entry: on the commitment's route, and on that of an open difference. */
export type Standing = {
  readonly content: Content | undefined;
  readonly changed: readonly string[];
  readonly route: Route | undefined;
  readonly difference: Route | undefined;
};

export const nothingStands: Standing = {
  content: undefined,
  changed: [],
  route: undefined,
  difference: undefined,
};

/** The route people decided by when the entry was made. */
export const routeInForce = ({ difference, route }: Standing): Route | undefined =>
  difference ?? route;

const rulesOf = ({ askedBy }: RouteStep): string =>
  askedBy
    .map(({ ruleId }) => ruleId)
    .toSorted()
    .join(" ");

const asksTheSame = (before: RouteStep | undefined, after: RouteStep): before is RouteStep =>
  before !== undefined && before.role === after.role && rulesOf(before) === rulesOf(after);

const rerouted = (before: Route | undefined, after: Route): Route => ({
  ...after,
  steps: after.steps.map((step) => {
    const earlier = before?.steps.find(({ stepId }) => stepId === step.stepId);
    return asksTheSame(earlier, step) ? { ...step, granted: earlier.granted } : step;
  }),
});

const decidedOn = (route: Route | undefined, entry: AuditedEntry): Route | undefined => {
  const { actor, action } = entry;
  const stepId = partOf(entry);
  if (route === undefined || stepId === undefined || actor.type === "system") return route;
  const { person, onBehalfOf } = actor;
  return withStep(route, stepId, (step) => {
    if (action === "approval.recall")
      return { ...step, granted: step.granted.filter((given) => given.person !== person) };
    const decision = { person, effectiveOn: entry.effectiveOn, revision: 0 };
    return {
      ...step,
      granted: [...step.granted, { ...decision, ...(onBehalfOf && { onBehalfOf }) }],
    };
  });
};

const withContent = (standing: Standing, { payload }: AuditedEntry): Standing => {
  const parsed = commitmentContentSchema.safeParse(payload["content"]);
  if (!parsed.success) return standing;
  const { content, changed } = standing;
  const more = content === undefined ? [] : changedPolicyFields(content, parsed.data);
  return { ...standing, content: parsed.data, changed: [...changed, ...more] };
};

/** What stands once the entry is recorded: which approvals a new route keeps is no question of duties. */
export const standingAfter = (standing: Standing, entry: AuditedEntry): Standing => {
  const computed = entry.facts?.route;
  switch (entry.action) {
    case "commitment.propose":
    case "commitment.import":
    case "commitment.revise":
      return withContent(standing, entry);
    case "commitment.submit":
      if (computed === undefined) return standing;
      return {
        ...standing,
        changed: [],
        route: keepApprovals(standing.route, computed, (step) => readsAny(step, standing.changed)),
      };
    case "approval.reroute":
      return computed === undefined
        ? standing
        : { ...standing, route: rerouted(standing.route, computed) };
    case "approval.grant":
    case "approval.recall":
      return standing.difference === undefined
        ? { ...standing, route: decidedOn(standing.route, entry) }
        : closedDifference(
            { ...standing, difference: decidedOn(standing.difference, entry) },
            entry,
          );
    case "procurement.award":
      return entry.to?.state === "awaitingDifference" && computed !== undefined
        ? { ...standing, difference: computed }
        : standing;
    default:
      return closedDifference(standing, entry);
  }
};

/** A difference is decided once the commitment no longer waits for it, whatever stands still meanwhile. */
const closedDifference = (standing: Standing, { to }: AuditedEntry): Standing =>
  standing.difference === undefined ||
  to === undefined ||
  ["awaitingDifference", "suspended"].includes(to.state)
    ? standing
    : { ...standing, difference: undefined };
