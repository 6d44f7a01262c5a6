import {
  policyConditionSchema,
  type PolicyRule,
  policySchema,
  policyStepSchema,
  samplePolicy,
} from "@tiltas/domain";
import { expect, test } from "vitest";
import { aPolicy, aRule, aStep } from "../testing/index.ts";
import { policySentenceIds, policySentences } from "./policy-sentences.ts";

const sentencesOf = (...asked: readonly PolicyRule[]) =>
  policySentences(aPolicy(...asked)).rules.flatMap(({ when, steps, beforeContract }) => [
    ...when,
    ...(beforeContract === undefined ? [] : [beforeContract]),
    ...steps.flatMap(({ sentences }) => sentences),
  ]);

test("the sample policy reads rule by rule, its steps by stage", () => {
  const { rules, fictitious } = policySentences(samplePolicy);
  expect(fictitious).toBe(true);
  expect(rules.map(({ ruleId }) => ruleId)).toEqual(["small", "large", "stock", "major"]);
  expect(rules[0]).toEqual({
    ruleId: "small",
    title: "Up to EUR 150 000.00 the budget holder decides",
    when: [{ id: "amountUpTo", facts: { amount: "150000.00" } }],
    steps: [
      {
        stepId: "budgetHolder",
        stage: 1,
        sentences: [
          { id: "oneDecides", facts: { role: "budgetHolder", days: 5 } },
          { id: "mayGrantLess", facts: {} },
          { id: "deputy", facts: { role: "manager", days: 2 } },
        ],
      },
    ],
  });
  expect(rules[3]?.steps[0]?.sentences).toEqual([
    { id: "quorumDecides", facts: { role: "legalReviewer", days: 5, quorum: 2, of: 3 } },
    { id: "distinctFrom", facts: { values: ["budget", "minister"] } },
  ]);
});

test("every condition and every part of a step has its sentence", () => {
  const when = {
    amountAbove: "1.00",
    amountFrom: "2.00",
    amountUpTo: "3.00",
    kind: ["works" as const],
    sourcing: ["stock" as const],
    classification: "public" as const,
    frameworkCode: ["DRONES"],
    fundCode: ["MOD-2026"],
    recipient: ["UA"],
  };
  expect(Object.keys(when)).toEqual(Object.keys(policyConditionSchema.shape));
  const step = aStep({
    quorum: 2,
    of: 3,
    documents: ["quote"],
    distinctFrom: ["budgetHolder"],
    deputy: "manager",
    escalateAfterWorkingDays: 2,
    mayGrantLess: true,
  });
  expect(Object.keys(step).toSorted()).toEqual(Object.keys(policyStepSchema.shape).toSorted());
  const said = sentencesOf(
    aRule(),
    aRule({ ruleId: "full", when, steps: [step], technicalAcceptance: true }),
  );
  const onAll = [samplePolicy, { ...samplePolicy, calendarCountry: undefined }].flatMap(
    (policy) => policySentences(policySchema.parse(policy)).sentences,
  );
  expect(new Set([...said, ...onAll].map(({ id }) => id))).toEqual(new Set(policySentenceIds));
});

test("a rule without a condition applies always", () => {
  expect(sentencesOf(aRule())[0]).toEqual({ id: "always", facts: {} });
});
