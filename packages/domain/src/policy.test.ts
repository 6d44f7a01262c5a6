import { expect, test } from "vitest";
import { policySchema, policyStepSchema } from "./policy.ts";
import { samplePolicy } from "./sample-policy.ts";
import { refusalsOf } from "./testing/index.ts";

const [rule] = samplePolicy.rules;
const [step] = rule?.steps ?? [];

test("the sample policy says that it is fictitious and parses to itself", () => {
  expect(samplePolicy.fictitious).toBe(true);
  expect(policySchema.parse(JSON.parse(JSON.stringify(samplePolicy)))).toEqual(samplePolicy);
});

test("a quorum cannot be larger than the number asked", () => {
  expect(refusalsOf(policyStepSchema, { ...step, quorum: 2, of: 1 })).toEqual([
    "quorum: must not exceed the number asked",
  ]);
});

test.for([
  ["a policy without rules", { rules: [] }],
  ["a rule without steps", { rules: [{ ...rule, steps: [] }] }],
  ["an amount with one decimal", { rules: [{ ...rule, when: { amountUpTo: "150000.0" } }] }],
  ["a condition nobody knows", { rules: [{ ...rule, when: { weather: "fair" } }] }],
  ["an empty list of kinds", { rules: [{ ...rule, when: { kind: [] } }] }],
  ["a role nobody knows", { rules: [{ ...rule, steps: [{ ...step, role: "king" }] }] }],
  ["version 0", { version: 0 }],
] as const)("%s is refused", ([, change]) => {
  expect(policySchema.safeParse({ ...samplePolicy, ...change }).success).toBe(false);
});

test("steps of the sample policy exclude each other only by names the policy has", () => {
  const steps = samplePolicy.rules.flatMap((each) => each.steps);
  const known = new Set(steps.map(({ stepId }) => stepId));
  const excluded = steps.flatMap(({ distinctFrom }) => distinctFrom);
  expect([...known]).toEqual(expect.arrayContaining(excluded));
});
