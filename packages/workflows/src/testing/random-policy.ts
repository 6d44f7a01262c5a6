import {
  type Policy,
  type PolicyCondition,
  policySchema,
  type PolicyStep,
  type Role,
} from "@tiltas/domain";
import { seededRandom } from "@tiltas/domain/testing";

const roles = [
  "budgetHolder",
  "legalReviewer",
  "budgetReviewer",
  "logisticsReviewer",
  "minister",
  "governmentSecretary",
  "manager",
] as const satisfies readonly Role[];

const conditions: readonly PolicyCondition[] = [
  {},
  {},
  { amountAbove: "150000.00" },
  { amountUpTo: "150000.00" },
  { sourcing: ["purchase"] },
  { sourcing: ["stock"] },
  { amountFrom: "10000.00", kind: ["military"] },
  { fundCode: ["MOD-2026"] },
];

/**
 * A lawful policy, the same for the same seed: one to three rules of one to three steps each, a step's name being its
 * role. Its first rule always applies, so that every commitment has a route.
 */
export const randomPolicy = (seed: number, version = 1): Policy => {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new RangeError("nothing to choose from");
    return value;
  };
  const stageOf = new Map(roles.map((role) => [role, 1 + below(3)]));
  const step = (role: (typeof roles)[number]): PolicyStep => {
    const quorum = random() < 0.25 ? 2 : 1;
    return {
      stepId: role,
      stage: stageOf.get(role) ?? 1,
      role,
      quorum,
      of: quorum + below(2),
      deadlineWorkingDays: 1 + below(20),
      documents: random() < 0.2 ? ["governmentResolution"] : [],
      distinctFrom: roles.filter((sibling) => sibling !== role && random() < 0.3),
      ...(random() < 0.3 ? { mayGrantLess: true } : {}),
    };
  };
  const rule = (index: number) => {
    const asked = [...new Set(Array.from({ length: 1 + below(3) }, () => oneOf(roles)))];
    return {
      ruleId: `rule${index}`,
      title: `Rule ${index} of seed ${seed}`,
      when: index === 0 ? {} : oneOf(conditions),
      steps: asked.map(step),
    };
  };
  return policySchema.parse({
    name: "random",
    version,
    title: `Policy of seed ${seed}`,
    fictitious: true,
    rules: Array.from({ length: 1 + below(3) }, (_, index) => rule(index)),
    ...(random() < 0.5 ? { awardTolerancePercent: String(below(20)) } : {}),
  });
};
