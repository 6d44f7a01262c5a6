import {
  type CommitmentContent,
  decimal,
  findAmount,
  type Policy,
  type PolicyCondition,
  type PolicyRule,
  type Route,
  type RouteStep,
} from "@tiltas/domain";

type Because = { field: string; limit: string; actual: string };

const within = (actual: string | undefined, limits: readonly string[] | undefined): boolean =>
  limits === undefined || (actual !== undefined && limits.includes(actual));

/** The facts that make a rule apply, or undefined when it does not. */
export const findWhyApplies = (
  when: PolicyCondition,
  content: CommitmentContent,
): readonly Because[] | undefined => {
  const amount = findAmount(content)?.amount;
  const because: Because[] = [];
  const compareAmount = (
    limit: string | undefined,
    field: string,
    ok: (order: number) => boolean,
  ) => {
    if (limit === undefined) return true;
    if (amount === undefined || !ok(decimal.compare(amount, limit))) return false;
    because.push({ field, limit, actual: amount });
    return true;
  };
  const funds = content.shares.map((share) => share.fundCode);
  const listed = (
    field: string,
    actual: string | undefined,
    limits: readonly string[] | undefined,
  ) => {
    if (!within(actual, limits)) return false;
    if (limits !== undefined)
      because.push({ field, limit: limits.join(", "), actual: actual ?? "" });
    return true;
  };
  const applies =
    compareAmount(when.amountAbove, "amountAbove", (order) => order > 0) &&
    compareAmount(when.amountFrom, "amountFrom", (order) => order >= 0) &&
    compareAmount(when.amountUpTo, "amountUpTo", (order) => order <= 0) &&
    listed("kind", content.kind, when.kind) &&
    listed("sourcing", content.sourcing, when.sourcing) &&
    listed(
      "classification",
      content.classification,
      when.classification && [when.classification],
    ) &&
    listed("frameworkCode", content.frameworkCode, when.frameworkCode) &&
    listed("recipient", content.recipient, when.recipient) &&
    listed(
      "fundCode",
      funds.find((fund) => within(fund, when.fundCode)),
      when.fundCode,
    );
  return applies ? because : undefined;
};

/** A step has one deputy: the one named first, with the time that was named for it. */
const escalationOf = ({ role, deputy, escalateAfterWorkingDays }: RouteStep): Partial<RouteStep> =>
  deputy === undefined || deputy === role
    ? {}
    : {
        deputy,
        ...(escalateAfterWorkingDays === undefined ? {} : { escalateAfterWorkingDays }),
      };

const merge = ({ mayGrantLess, ...existing }: RouteStep, added: RouteStep): RouteStep => ({
  ...existing,
  ...(mayGrantLess === true && added.mayGrantLess === true ? { mayGrantLess } : {}),
  quorum: Math.max(existing.quorum, added.quorum),
  of: Math.max(existing.of, added.of),
  documents: [...new Set([...existing.documents, ...added.documents])],
  distinctFrom: [...new Set([...existing.distinctFrom, ...added.distinctFrom])],
  askedBy: [...existing.askedBy, ...added.askedBy],
  ...(existing.deputy === undefined ? escalationOf(added) : {}),
});

type Asking = { readonly rule: PolicyRule; readonly because: readonly Because[] };

const askedBy = ({ rule: { ruleId, title }, because }: Asking) => ({
  ruleId,
  title,
  because: [...because],
});

const stepsOf = (rule: PolicyRule, because: readonly Because[]): RouteStep[] =>
  rule.steps.map((step) => ({
    ...step,
    askedBy: [askedBy({ rule, because })],
    granted: [],
    lapses: 0,
  }));

/** The technical acceptance the rules that apply ask for; the last of them to name a role names it for all. */
const findAcceptance = (accepting: readonly Asking[]): Route["technicalAcceptance"] => {
  if (accepting.length === 0) return undefined;
  const named = accepting.findLast(({ rule }) => rule.technicalAcceptanceRole !== undefined);
  const role = named?.rule.technicalAcceptanceRole ?? "logisticsReviewer";
  return { role, askedBy: accepting.map(askedBy) };
};

/**
 * The approval route a policy asks for: every rule that applies adds its steps; a step asked for twice
 * takes the larger quorum, all documents, and less may be granted only where all rules say so. Undefined when no rule applies.
 */
export const findRoute = (policy: Policy, content: CommitmentContent): Route | undefined => {
  const steps = new Map<string, RouteStep>();
  const accepting: Asking[] = [];
  for (const rule of policy.rules) {
    const because = findWhyApplies(rule.when, content);
    if (because === undefined) continue;
    if (rule.technicalAcceptance === true) accepting.push({ rule, because });
    for (const step of stepsOf(rule, because)) {
      const existing = steps.get(step.stepId);
      steps.set(step.stepId, existing === undefined ? step : merge(existing, step));
    }
  }
  if (steps.size === 0) return undefined;
  const technicalAcceptance = findAcceptance(accepting);
  const ordered = [...steps.values()].toSorted((a, b) => a.stage - b.stage);
  const known = new Set(steps.keys());
  return {
    policyName: policy.name,
    policyVersion: policy.version,
    ...(technicalAcceptance === undefined ? {} : { technicalAcceptance }),
    ...(policy.awardTolerancePercent === undefined
      ? {}
      : { awardTolerancePercent: policy.awardTolerancePercent }),
    steps: ordered.map((step) => ({
      ...step,
      distinctFrom: step.distinctFrom.filter((sibling) => known.has(sibling)),
    })),
  };
};
