import type { Policy, PolicyRule, PolicyStep } from "@tiltas/domain";
import { type RuleInWords, ruleInWords } from "./policy-sentences.ts";
import { differingFields, inOrder } from "./route-shape.ts";

type Change = "added" | "removed" | "changed";

export type StepDifference = {
  readonly stepId: string;
  readonly change: Change;
  /** The step's fields that differ; empty for a step added or removed. */
  readonly fields: readonly string[];
};

export type RuleDifference = {
  readonly ruleId: string;
  readonly title: string;
  readonly change: Change;
  /** Empty for a rule added or removed. */
  readonly fields: readonly ("title" | "when" | "steps" | "technicalAcceptance")[];
  readonly steps: readonly StepDifference[];
  readonly before?: RuleInWords;
  readonly after?: RuleInWords;
};

/** What changes from one policy to another, in the order of the new rules, removed ones last. */
export type PolicyDifference = {
  /** Fields of the whole policy that differ, its name, version and rules left out. */
  readonly fields: readonly string[];
  readonly rules: readonly RuleDifference[];
  /** Rules both have stand in another order. */
  readonly isReordered: boolean;
};

const stepDifferences = (
  before: readonly PolicyStep[],
  after: readonly PolicyStep[],
): readonly StepDifference[] => {
  const was = new Map(before.map((step) => [step.stepId, step]));
  const is = new Set(after.map(({ stepId }) => stepId));
  return [
    ...after.flatMap((step): StepDifference[] => {
      const { stepId } = step;
      const earlier = was.get(stepId);
      if (earlier === undefined) return [{ stepId, change: "added", fields: [] }];
      const fields = differingFields(earlier, step);
      return fields.length === 0 ? [] : [{ stepId, change: "changed", fields }];
    }),
    ...before
      .filter(({ stepId }) => !is.has(stepId))
      .map(({ stepId }): StepDifference => ({ stepId, change: "removed", fields: [] })),
  ];
};

// Conditions are read as a set: neither the order of fields nor of listed values matters.
const conditionKey = ({ when }: PolicyRule): string =>
  JSON.stringify(
    Object.entries(when)
      .map(([field, value]) => [field, inOrder(value)])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

const acceptanceKey = (rule: PolicyRule): string =>
  JSON.stringify(ruleInWords(rule).beforeContract);

const changedRule = (before: PolicyRule, after: PolicyRule): readonly RuleDifference[] => {
  const steps = stepDifferences(before.steps, after.steps);
  const fields: RuleDifference["fields"] = [
    ...(before.title === after.title ? [] : (["title"] as const)),
    ...(conditionKey(before) === conditionKey(after) ? [] : (["when"] as const)),
    ...(steps.length === 0 ? [] : (["steps"] as const)),
    ...(acceptanceKey(before) === acceptanceKey(after) ? [] : (["technicalAcceptance"] as const)),
  ];
  if (fields.length === 0) return [];
  const { ruleId, title } = after;
  return [
    {
      ruleId,
      title,
      change: "changed",
      fields,
      steps,
      before: ruleInWords(before),
      after: ruleInWords(after),
    },
  ];
};

const unnumbered = (policy: Policy): object =>
  Object.fromEntries(
    Object.entries(policy).filter(([field]) => !["name", "version", "rules"].includes(field)),
  );

const differingEntries = (before: object, after: object): readonly string[] => {
  const [was, is] = [before, after].map((fields) => new Map(Object.entries(fields)));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].filter(
    (field) => JSON.stringify(was?.get(field)) !== JSON.stringify(is?.get(field)),
  );
};

/** Rules and steps added, removed and changed between two policies; rules are the same by their id. */
export const comparePolicies = (before: Policy, after: Policy): PolicyDifference => {
  const was = new Map(before.rules.map((rule) => [rule.ruleId, rule]));
  const is = new Map(after.rules.map((rule) => [rule.ruleId, rule]));
  const kept = (ids: Iterable<string>, among: ReadonlyMap<string, unknown>) =>
    [...ids].filter((id) => among.has(id)).join(" ");
  return {
    fields: differingEntries(unnumbered(before), unnumbered(after)),
    isReordered: kept(was.keys(), is) !== kept(is.keys(), was),
    rules: [
      ...after.rules.flatMap((rule): readonly RuleDifference[] => {
        const earlier = was.get(rule.ruleId);
        if (earlier !== undefined) return changedRule(earlier, rule);
        const { ruleId, title } = rule;
        return [
          { ruleId, title, change: "added", fields: [], steps: [], after: ruleInWords(rule) },
        ];
      }),
      ...before.rules
        .filter(({ ruleId }) => !is.has(ruleId))
        .map((rule): RuleDifference => {
          const { ruleId, title } = rule;
          return {
            ruleId,
            title,
            change: "removed",
            fields: [],
            steps: [],
            before: ruleInWords(rule),
          };
        }),
    ],
  };
};
