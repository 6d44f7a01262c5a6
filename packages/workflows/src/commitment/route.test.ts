import {
  type CommitmentContent,
  eur,
  type Policy,
  policySchema,
  samplePolicy,
} from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { routeClasses } from "../testing/index.ts";
import { findRoute } from "./route.ts";

const stepsFor = (content: CommitmentContent, policy: Policy = samplePolicy) =>
  findRoute(policy, content)?.steps.map(
    ({ stage, stepId, quorum }) => `${stage} ${stepId} ${quorum}`,
  );

test.for([
  ["small", ["1 budgetHolder 1"]],
  ["large", ["1 legal 1", "1 budget 1", "2 minister 1"]],
  ["stock", ["1 budgetHolder 1", "1 logistics 1"]],
  ["major", ["1 legal 2", "1 budget 2", "2 minister 1", "3 governmentSecretary 1"]],
  [
    "majorStock",
    ["1 legal 2", "1 budget 2", "1 logistics 1", "2 minister 1", "3 governmentSecretary 1"],
  ],
] as const)("a %s commitment is asked for %o", ([name, steps]) => {
  expect(stepsFor(routeClasses[name])).toEqual(steps);
});

test("up to and including EUR 150 000.00 the budget holder decides, a cent more takes the minister", () => {
  expect(stepsFor(aContent({ amount: "150000.00" }))).toEqual(["1 budgetHolder 1"]);
  expect(stepsFor(aContent({ amount: "150000.01" }))).toContain("2 minister 1");
  expect(stepsFor(aContent({ amount: "9999999.99" }))).not.toContain("3 governmentSecretary 1");
  expect(stepsFor(aContent({ amount: "10000000.00" }))).toContain("3 governmentSecretary 1");
});

test("every step says which rule asked for it and because of which fact", () => {
  const legal = findRoute(samplePolicy, routeClasses.major)?.steps.find(
    ({ stepId }) => stepId === "legal",
  );
  expect(legal?.askedBy).toEqual([
    expect.objectContaining({
      ruleId: "large",
      because: [{ field: "amountAbove", limit: "150000.00", actual: "10000000.00" }],
    }),
    expect.objectContaining({
      ruleId: "major",
      because: [{ field: "amountFrom", limit: "10000000.00", actual: "10000000.00" }],
    }),
  ]);
});

test("a step asked for twice takes the larger quorum, all documents and all exclusions", () => {
  const route = findRoute(samplePolicy, routeClasses.majorStock);
  const legal = route?.steps.find(({ stepId }) => stepId === "legal");
  expect(legal).toMatchObject({ quorum: 2, of: 3, distinctFrom: ["budget", "minister"] });
  const logistics = route?.steps.find(({ stepId }) => stepId === "logistics");
  expect(logistics).toMatchObject({ documents: ["governmentResolution"] });
});

test("a step excludes only deciders of steps that are on the route", () => {
  const logistics = findRoute(samplePolicy, routeClasses.stock)?.steps.find(
    ({ stepId }) => stepId === "logistics",
  );
  expect(logistics?.distinctFrom).toEqual(["budgetHolder"]);
});

test("the route names the policy and its version, and holds no decision yet", () => {
  const route = findRoute(samplePolicy, routeClasses.small);
  expect(route).toMatchObject({ policyName: "sample", policyVersion: 1 });
  expect(route?.steps.flatMap(({ granted }) => granted)).toEqual([]);
});

const policyWhen = (when: object): Policy =>
  policySchema.parse({
    ...samplePolicy,
    rules: [{ ...samplePolicy.rules[0], ruleId: "only", when }],
  });

test.for([
  ["kind", { kind: ["military"] }, { kind: "works" }],
  ["sourcing", { sourcing: ["purchase"] }, { sourcing: "stock" }],
  ["classification", { classification: "public" }, { classification: "restricted" }],
  ["frameworkCode", { frameworkCode: ["DEMINING"] }, { frameworkCode: undefined }],
  ["recipient", { recipient: ["UA"] }, { recipient: "MD" }],
  ["fundCode", { fundCode: ["MOD-2026"] }, { shares: [] }],
] as const)(
  "a rule reads %s: it applies, says why, and does not apply otherwise",
  ([field, when, otherwise]) => {
    const content = aContent();
    const because = findRoute(policyWhen(when), content)?.steps[0]?.askedBy[0]?.because;
    expect(because?.map((fact) => fact.field)).toEqual([field]);
    expect(findRoute(policyWhen(when), aContent({ change: otherwise }))).toBe(undefined);
  },
);

test("all conditions of a rule must hold, and a rule without any always applies", () => {
  const both = policyWhen({ kind: ["military"], amountUpTo: "1.00" });
  expect(findRoute(both, aContent())).toBe(undefined);
  expect(findRoute(policyWhen({}), aContent())?.steps[0]?.askedBy[0]?.because).toEqual([]);
});

test("no rule about an amount applies while a line has no value", () => {
  const lines = aContent().lines.map((line) => ({ ...line, totalValue: undefined }));
  expect(findRoute(samplePolicy, aContent({ change: { lines } }))).toBe(undefined);
  expect(
    findRoute(policyWhen({ amountUpTo: "1.00" }), aContent({ amount: eur("0").amount })),
  ).toBeDefined();
});
