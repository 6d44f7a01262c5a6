import {
  classificationSchema,
  type CommitmentContent,
  kindSchema,
  type Policy,
  type PolicyCondition,
  sourcingSchema,
} from "@tiltas/domain";
import { aContent, seededRandom } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { findRoute, findWhyApplies } from "../commitment/route.ts";
import { aPolicy, aRule } from "../testing/index.ts";
import { type Situations, situationsOf } from "./situations.ts";

const amounts = ["0.01", "99.99", "100.00", "100.01", "5000.00", "5000.01", "900000.00"];
const funds = ["MOD-2026", "DCF-2026", "UAF-2024"];
const frameworks = ["DEMINING", "DRONES"];

type Picker = <Value>(values: readonly Value[]) => Value;

const picker = (random: () => number): Picker => {
  return (values) => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new RangeError("nothing to pick from");
    return value;
  };
};

const someOf = <Value>(values: readonly Value[], random: () => number): Value[] => {
  const chosen = values.filter(() => random() < 0.5);
  return chosen.length === 0 ? [...values] : chosen;
};

const aCondition = (random: () => number, pick: Picker): PolicyCondition => ({
  ...(random() < 0.4 ? { amountAbove: pick(amounts) } : {}),
  ...(random() < 0.2 ? { amountFrom: pick(amounts) } : {}),
  ...(random() < 0.4 ? { amountUpTo: pick(amounts) } : {}),
  ...(random() < 0.3 ? { kind: someOf(kindSchema.options, random) } : {}),
  ...(random() < 0.3 ? { sourcing: someOf(sourcingSchema.options, random) } : {}),
  ...(random() < 0.2 ? { classification: pick(classificationSchema.options) } : {}),
  ...(random() < 0.3 ? { frameworkCode: someOf(frameworks, random) } : {}),
  ...(random() < 0.3 ? { fundCode: someOf(funds, random) } : {}),
  ...(random() < 0.2 ? { recipient: [pick(["UA", "MD"])] } : {}),
});

const aCase = (random: () => number, pick: Picker): CommitmentContent => {
  const amount = pick(amounts);
  const paid = random() < 0.3 ? [] : someOf(funds, random);
  return aContent({
    amount,
    change: {
      kind: pick(kindSchema.options),
      sourcing: pick(sourcingSchema.options),
      classification: pick(classificationSchema.options),
      ...(random() < 0.25
        ? { frameworkCode: undefined }
        : { frameworkCode: pick([...frameworks, "ELSEWHERE"]) }),
      recipient: pick(["UA", "MD", "GE"]),
      shares: paid.map((fundCode, index) => ({
        shareId: `S${index}`,
        donor: "LT",
        fundCode,
        amount: { amount: "1.00", currency: "EUR" },
        state: "firm",
      })),
    },
  });
};

/** Whether what applies to a content is what the enumeration says can apply: a gap, or rules it saw together. */
const isSeen = (
  { rules }: Pick<Policy, "rules">,
  { situations, gaps }: Situations,
  content: CommitmentContent,
): boolean => {
  const applying = rules.filter(({ when }) => findWhyApplies(when, content) !== undefined);
  if (applying.length === 0) return gaps.length > 0;
  // Several funds together may make a set of its own; it always lies within one that was seen.
  return situations.some(({ rules: seen }) => applying.every((rule) => seen.includes(rule)));
};

test("what applies to 3 600 random contents of 60 random policies was seen by the enumeration", () => {
  let uncovered = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seededRandom(seed);
    const pick = picker(random);
    const rules = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, index) =>
      aRule({ ruleId: `rule${index}`, when: aCondition(random, pick) }),
    );
    const policy = aPolicy(...rules);
    const enumerated = situationsOf(policy);
    for (let round = 0; round < 60; round += 1) {
      const content = aCase(random, pick);
      expect(isSeen(policy, enumerated, content), `seed ${seed}, round ${round}`).toBe(true);
      uncovered += findRoute(policy, content) === undefined ? 1 : 0;
    }
  }
  expect(uncovered).toBeGreaterThan(200);
  expect(uncovered).toBeLessThan(3400);
});
