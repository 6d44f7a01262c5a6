import type { Policy, PolicyRule } from "@tiltas/domain";
import { type PolicyFinding, policyFinding } from "./policy.finding.ts";
import { differingFields, findRouteOf, shapeKey } from "./route-shape.ts";
import type { Situation, Situations } from "./situations.ts";

const addsSomething = (policy: Policy, rule: PolicyRule, { rules }: Situation): boolean =>
  shapeKey(findRouteOf(policy, rules)) !==
  shapeKey(
    findRouteOf(
      policy,
      rules.filter((each) => each !== rule),
    ),
  );

/** Rules that apply somewhere and never ask for anything the rules beside them do not. */
const shadowed = (policy: Policy, situations: readonly Situation[]): readonly PolicyFinding[] =>
  policy.rules.flatMap((rule) => {
    const applying = situations.filter(({ rules }) => rules.includes(rule));
    if (applying.length === 0 || applying.some((each) => addsSomething(policy, rule, each)))
      return [];
    const beside = new Set(applying.flatMap(({ rules }) => rules).filter((each) => each !== rule));
    return [
      policyFinding(
        "ruleAddsNothing",
        { ruleId: rule.ruleId },
        { rules: [...beside].map(({ ruleId }) => ruleId).join(", ") },
      ),
    ];
  });

// The larger quorum, all documents and the stricter grant are taken by design; of these the first rule's word silently wins.
const mustAgree = (field: string): boolean =>
  !["quorum", "of", "documents", "distinctFrom", "mayGrantLess"].includes(field);

/** Steps that two rules which apply together ask for in different words. */
const disagreeing = (situations: readonly Situation[]): readonly PolicyFinding[] => {
  const found = new Map<string, PolicyFinding>();
  for (const { rules } of situations)
    for (const [index, rule] of rules.entries())
      for (const earlier of rules.slice(0, index))
        for (const step of rule.steps) {
          const before = earlier.steps.find(({ stepId }) => stepId === step.stepId);
          const fields =
            before === undefined ? [] : differingFields(before, step).filter(mustAgree);
          const { ruleId } = rule;
          if (fields.length > 0)
            found.set(
              `${earlier.ruleId} ${ruleId} ${step.stepId}`,
              policyFinding(
                "stepsDisagree",
                { ruleId, stepId: step.stepId },
                { beside: earlier.ruleId, fields: fields.join(", ") },
              ),
            );
        }
  return [...found.values()];
};

/** What is wrong with how the rules lie beside each other: gaps, rules in another's shadow, steps in two minds. */
export const coverageFindings = (
  policy: Policy,
  { situations, gaps, isComplete }: Situations,
): readonly PolicyFinding[] => [
  ...gaps.map((facts) => policyFinding("notCovered", {}, facts)),
  ...(isComplete ? [] : [policyFinding("tooIntricate")]),
  ...shadowed(policy, situations),
  ...disagreeing(situations),
];
