import {
  businessRoles,
  decimal,
  type Policy,
  type PolicyCondition,
  type PolicyRule,
  type PolicyStep,
} from "@tiltas/domain";
import { type PolicyFinding, policyFinding } from "./policy.finding.ts";
import type { PolicySurroundings } from "./surroundings.ts";

const twice = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
];

const isImpossible = ({ amountAbove, amountFrom, amountUpTo }: PolicyCondition): boolean => {
  if (amountUpTo === undefined) return false;
  return (
    (amountAbove !== undefined && decimal.compare(amountAbove, amountUpTo) >= 0) ||
    (amountFrom !== undefined && decimal.compare(amountFrom, amountUpTo) > 0)
  );
};

const amountFacts = ({ amountAbove, amountFrom, amountUpTo }: PolicyCondition) =>
  Object.fromEntries(
    Object.entries({ amountAbove, amountFrom, amountUpTo }).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value]],
    ),
  );

const unknownIn = (named: readonly string[] | undefined, known: readonly string[]) =>
  (named ?? []).filter((code) => !known.includes(code));

const ofCondition = (
  { ruleId, when }: PolicyRule,
  { frameworkCodes, fundCodes }: PolicySurroundings,
): PolicyFinding[] => [
  ...(isImpossible(when)
    ? [policyFinding("conditionImpossible", { ruleId }, amountFacts(when))]
    : []),
  ...unknownIn(when.frameworkCode, frameworkCodes).map((framework) =>
    policyFinding("frameworkUnknown", { ruleId }, { framework }),
  ),
  ...unknownIn(when.fundCode, fundCodes).map((fund) =>
    policyFinding("fundUnknown", { ruleId }, { fund }),
  ),
];

const ofDeputy = (
  ruleId: string,
  { stepId, deputy }: PolicyStep,
  { people }: PolicySurroundings,
): PolicyFinding[] => {
  if (deputy === undefined) return [];
  const about = { ruleId, stepId };
  if (!businessRoles.some((business) => business === deputy))
    return [policyFinding("roleNotBusiness", about, { role: deputy })];
  return people.some(({ roles }) => roles.includes(deputy))
    ? []
    : [policyFinding("roleHeldByNobody", about, { role: deputy })];
};

const ofRole = (
  ruleId: string,
  { stepId, role, of }: PolicyStep,
  { people }: PolicySurroundings,
): PolicyFinding[] => {
  const about = { ruleId, stepId };
  if (!businessRoles.some((business) => business === role))
    return [policyFinding("roleNotBusiness", about, { role })];
  const held = people.filter(({ roles }) => roles.includes(role)).length;
  if (held === 0) return [policyFinding("roleHeldByNobody", about, { role })];
  return held < of
    ? [policyFinding("fewerPeopleThanAsked", about, { role, people: String(held), of: String(of) })]
    : [];
};

const ofStep = (
  { ruleId }: PolicyRule,
  step: PolicyStep,
  known: ReadonlySet<string>,
  surroundings: PolicySurroundings,
): PolicyFinding[] => {
  const { stepId } = step;
  const about = { ruleId, stepId };
  return [
    ...ofRole(ruleId, step, surroundings),
    ...ofDeputy(ruleId, step, surroundings),
    ...unknownIn(step.documents, surroundings.documentKinds).map((document) =>
      policyFinding("documentUnknown", about, { documents: document }),
    ),
    ...step.distinctFrom
      .filter((named) => !known.has(named))
      .map((named) => policyFinding("distinctFromUnknown", about, { named })),
  ];
};

/** What can be seen rule by rule and step by step. */
export const ruleFindings = (
  { rules }: Policy,
  surroundings: PolicySurroundings,
): readonly PolicyFinding[] => {
  const known = new Set(rules.flatMap(({ steps }) => steps.map(({ stepId }) => stepId)));
  return [
    ...twice(rules.map(({ ruleId }) => ruleId)).map((ruleId) =>
      policyFinding("ruleIdTwice", { ruleId }),
    ),
    ...rules.flatMap((rule) => [
      ...ofCondition(rule, surroundings),
      ...twice(rule.steps.map(({ stepId }) => stepId)).map((stepId) =>
        policyFinding("stepTwiceInRule", { ruleId: rule.ruleId, stepId }),
      ),
      ...rule.steps.flatMap((step) => ofStep(rule, step, known, surroundings)),
    ]),
  ];
};
