/** What can be wrong with a policy. An `error` keeps it from being adopted; a `warning` is told and adopted. */
export const policyFindings = {
  ruleIdTwice: "error",
  stepTwiceInRule: "error",
  conditionImpossible: "error",
  frameworkUnknown: "error",
  fundUnknown: "error",
  roleNotBusiness: "error",
  roleHeldByNobody: "error",
  documentUnknown: "error",
  distinctFromUnknown: "error",
  stepsDisagree: "error",
  tooIntricate: "error",
  notCovered: "error",
  ruleAddsNothing: "error",
  separationImpossible: "error",
  onePersonCompletes: "error",
  proposerBlocksRoute: "warning",
  fewerPeopleThanAsked: "warning",
} as const satisfies Readonly<Record<string, "error" | "warning">>;

export type PolicyFindingId = keyof typeof policyFindings;

/** One thing that is wrong: a stable id, the rule and step it is about, and the facts it speaks of; lists joined by ", ". */
export type PolicyFinding = {
  readonly id: PolicyFindingId;
  readonly severity: "error" | "warning";
  readonly ruleId?: string;
  readonly stepId?: string;
  readonly facts: Readonly<Record<string, string>>;
};

type About = { readonly ruleId?: string; readonly stepId?: string };

export const policyFinding = (
  id: PolicyFindingId,
  about: About = {},
  facts: PolicyFinding["facts"] = {},
): PolicyFinding => ({ id, severity: policyFindings[id], ...about, facts });

/** Tells whether any finding keeps the policy from being adopted. */
export const hasErrors = (findings: readonly PolicyFinding[]): boolean =>
  findings.some(({ severity }) => severity === "error");
