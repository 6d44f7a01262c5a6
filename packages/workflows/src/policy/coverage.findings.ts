import type { Policy, PolicyRule, PolicyStep } from "@tiltas/domain";
import { type PolicyFinding, policyFinding } from "./policy.finding.ts";
import { differingFields, findRouteOf, shapeKey } from "./route-shape.ts";
import { isWithin, type Situation, type Situations } from "./situations.ts";

/** Asks for every step the least there is, so that no exclusion goes unseen because its step is on another route. */
const leastOf = ({ rules }: Policy): PolicyRule => ({
  ruleId: "least",
  title: "Every step",
  when: {},
  steps: [...new Set(rules.flatMap(({ steps }) => steps.map(({ stepId }) => stepId)))].map(
    (stepId) => ({
      stepId,
      stage: 1,
      role: "administrator",
      quorum: 1,
      of: 1,
      deadlineWorkingDays: 1,
      documents: [],
      distinctFrom: [],
    }),
  ),
});

/** Whether a rule asks for something the rules beside it do not; only its own steps can tell. */
const addsSomething = (policy: Policy, rule: PolicyRule, { rules }: Situation): boolean => {
  const own = new Set(rule.steps.map(({ stepId }) => stepId));
  const least = leastOf(policy);
  const askedBy = (asking: readonly PolicyRule[]): string =>
    shapeKey(
      findRouteOf(policy, [
        ...asking.map((each) => ({
          ...each,
          steps: each.steps.filter(({ stepId }) => own.has(stepId)),
        })),
        least,
      ]),
    );
  return askedBy(rules) !== askedBy(rules.filter((each) => each !== rule));
};

/** The situations a rule applies in that lie in no larger one: with fewer rules beside it, it adds the most. */
const smallestWith = (rule: PolicyRule, situations: readonly Situation[]): readonly Situation[] => {
  const smallest: Situation[] = [];
  for (const situation of situations)
    if (situation.rules.includes(rule) && !smallest.some((each) => isWithin(each, situation)))
      smallest.push(situation);
  return smallest;
};

/** Rules that apply somewhere and never ask for anything the rules beside them do not. */
const shadowed = (policy: Policy, situations: readonly Situation[]): readonly PolicyFinding[] => {
  const bySize = situations.toSorted((a, b) => a.rules.length - b.rules.length);
  return policy.rules.flatMap((rule) => {
    const applying = smallestWith(rule, bySize);
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
};

// The larger quorum, all documents and all exclusions are taken by design; of these the first rule's word silently wins.
const firstWins = ["stage", "role", "deadlineWorkingDays"];
const firstNamedWins = ["deputy", "escalateAfterWorkingDays"] as const;

const conflictsIn = (earlier: PolicyStep, later: PolicyStep): readonly string[] => {
  const fields = differingFields(earlier, later);
  const bothName = firstNamedWins.filter(
    (field) => earlier.deputy !== undefined && later.deputy !== undefined && fields.includes(field),
  );
  return [...fields.filter((field) => firstWins.includes(field)), ...bothName];
};

const disagreement = (earlier: PolicyRule, rule: PolicyRule): readonly PolicyFinding[] => {
  const before = new Map(earlier.steps.map((step) => [step.stepId, step]));
  return rule.steps.flatMap((step) => {
    const { stepId } = step;
    const same = before.get(stepId);
    const fields = same === undefined ? [] : conflictsIn(same, step);
    return fields.length === 0
      ? []
      : [
          policyFinding(
            "stepsDisagree",
            { ruleId: rule.ruleId, stepId },
            { beside: earlier.ruleId, fields: fields.join(", ") },
          ),
        ];
  });
};

/** Steps that two rules which apply together ask for in different words. */
const disagreeing = (
  { rules }: Policy,
  situations: readonly Situation[],
): readonly PolicyFinding[] => {
  const bitOf = (index: number): bigint => 1n << BigInt(index);
  return rules.flatMap((rule, index) =>
    rules.slice(0, index).flatMap((earlier, place) => {
      const both = bitOf(index) | bitOf(place);
      return situations.some(({ bits }) => (bits & both) === both)
        ? disagreement(earlier, rule)
        : [];
    }),
  );
};

/** What is wrong with how the rules lie beside each other: gaps, rules in another's shadow, steps in two minds. */
export const coverageFindings = (
  policy: Policy,
  { situations, gaps, isComplete }: Situations,
): readonly PolicyFinding[] => [
  ...gaps.map((facts) => policyFinding("notCovered", {}, facts)),
  ...(isComplete ? [] : [policyFinding("tooIntricate")]),
  ...shadowed(policy, situations),
  ...disagreeing(policy, situations),
];
