import { type Policy, samplePolicy } from "@tiltas/domain";
import { expect, test } from "vitest";
import { aPolicy, aRule, aStep, personWith, someSurroundings } from "../testing/index.ts";
import type { PolicySurroundings } from "./surroundings.ts";
import { validatePolicy } from "./validate-policy.ts";

const found = (policy: Policy, change: Partial<PolicySurroundings> = {}) =>
  validatePolicy(policy, { ...someSurroundings, ...change });

const idsOf = (...asked: Parameters<typeof found>) => found(...asked).map(({ id }) => id);

const [legal, budget] = (["legalReviewer", "budgetReviewer"] as const).map((role) =>
  aStep({ stepId: role, role }),
);

test("nothing is wrong with the sample policy and a cast of three people per role", () => {
  expect(found(samplePolicy)).toEqual([]);
});

test("a gap between two amounts is told with its limits, and what lies outside is covered", () => {
  const policy = aPolicy(
    aRule({ ruleId: "low", when: { amountUpTo: "100.00" } }),
    aRule({ ruleId: "high", when: { amountAbove: "500.00" } }),
  );
  expect(found(policy)).toEqual([
    {
      id: "notCovered",
      severity: "error",
      facts: { amountAbove: "100.00", amountUpTo: "500.00" },
    },
  ]);
});

test("a single amount that two limits leave out is a gap of its own", () => {
  const policy = aPolicy(
    aRule({ ruleId: "low", when: { amountUpTo: "99.99" } }),
    aRule({ ruleId: "high", when: { amountAbove: "100.00" } }),
  );
  expect(found(policy).map(({ facts }) => facts)).toEqual([
    { amountFrom: "100.00", amountUpTo: "100.00" },
  ]);
});

test.for([
  [
    "kinds",
    { kind: ["military", "works"] },
    { kind: "humanitarian, financial, training, services" },
  ],
  ["sourcings", { sourcing: ["purchase", "stock", "service"] }, { sourcing: "contribution" }],
  ["classifications", { classification: "public" }, { classification: "restricted" }],
  ["frameworks", { frameworkCode: ["DRONES"] }, { frameworkCodeNot: "DRONES" }],
  ["recipients", { recipient: ["UA"] }, { recipientNot: "UA" }],
  ["funds", { fundCode: ["MOD-2026"] }, { fundCodeNot: "MOD-2026" }],
] as const)("%s no rule names are a gap", ([, when, facts]) => {
  const policy = aPolicy(aRule({ when: structuredClone<object>(when) }));
  expect(found(policy)).toEqual([{ id: "notCovered", severity: "error", facts }]);
});

test("a gap where several conditions meet is described by all of them", () => {
  const policy = aPolicy(
    aRule({ ruleId: "goods", when: { sourcing: ["stock", "purchase"] } }),
    aRule({ ruleId: "large", when: { amountFrom: "10.00" }, steps: [aStep({ quorum: 2, of: 2 })] }),
  );
  expect(found(policy).map(({ facts }) => facts)).toEqual([
    { amountBelow: "10.00", sourcing: "contribution, service" },
  ]);
});

test.for([
  [{ amountAbove: "10.00", amountUpTo: "10.00" }],
  [{ amountFrom: "10.01", amountUpTo: "10.00" }],
])("a rule that no amount satisfies is impossible: %o", ([when]) => {
  const policy = aPolicy(aRule(), aRule({ ruleId: "never", when: when ?? {} }));
  expect(found(policy)).toEqual([
    { id: "conditionImpossible", severity: "error", ruleId: "never", facts: when },
  ]);
});

test("a rule for exactly one amount is possible", () => {
  const when = { amountFrom: "10.00", amountUpTo: "10.00" };
  const exact = aRule({ ruleId: "exact", when, steps: [aStep({ quorum: 2, of: 2 })] });
  expect(idsOf(aPolicy(aRule(), exact))).toEqual([]);
});

test("a rule in the shadow of another adds nothing; one that raises the quorum or asks for a paper does", () => {
  const asking = (steps: readonly ReturnType<typeof aStep>[]) =>
    aPolicy(
      aRule(),
      aRule({ ruleId: "shadowed", when: { kind: ["military"] }, steps: [...steps] }),
    );
  expect(found(asking([aStep()]))).toEqual([
    { id: "ruleAddsNothing", severity: "error", ruleId: "shadowed", facts: { rules: "always" } },
  ]);
  expect(idsOf(asking([aStep({ quorum: 2, of: 3 })]))).toEqual([]);
  expect(idsOf(asking([aStep({ documents: ["quote"] })]))).toEqual([]);
});

test("a rule that adds something in one combination only is not in a shadow", () => {
  const policy = aPolicy(
    aRule({ ruleId: "small", when: { amountUpTo: "100.00" } }),
    aRule({
      ruleId: "large",
      when: { amountAbove: "100.00" },
      steps: [aStep({ quorum: 2, of: 2 })],
    }),
    aRule({ ruleId: "stock", when: { sourcing: ["stock"] }, steps: [aStep({ quorum: 2, of: 2 })] }),
  );
  expect(idsOf(policy)).toEqual([]);
});

test.for(["auditor", "registrar", "administrator"] as const)(
  "a step for %s is refused: the role decides nothing",
  (role) => {
    expect(found(aPolicy(aRule({ steps: [aStep({ role })] })))).toContainEqual({
      id: "roleNotBusiness",
      severity: "error",
      ruleId: "always",
      stepId: "budgetHolder",
      facts: { role },
    });
  },
);

test("a role nobody holds is told, once, and not as an impossible separation too", () => {
  const people = someSurroundings.people.filter(({ roles }) => !roles.includes("minister"));
  const policy = aPolicy(aRule({ steps: [aStep({ role: "minister" })] }));
  expect(idsOf(policy, { people })).toEqual(["roleHeldByNobody"]);
});

test("papers, funds and frameworks nobody knows are named", () => {
  const policy = aPolicy(
    aRule(),
    aRule({
      ruleId: "odd",
      when: { frameworkCode: ["NOWHERE"], fundCode: ["EMPTY"] },
      steps: [aStep({ documents: ["waybill"] })],
    }),
  );
  expect(found(policy, { documentKinds: ["quote"] })).toEqual([
    expect.objectContaining({ id: "frameworkUnknown", facts: { framework: "NOWHERE" } }),
    expect.objectContaining({ id: "fundUnknown", facts: { fund: "EMPTY" } }),
    expect.objectContaining({ id: "documentUnknown", facts: { documents: "waybill" } }),
  ]);
});

test("a rule or step named twice, and an exclusion of a step there is none of, are told", () => {
  const twice = aRule({ steps: [aStep({ distinctFrom: ["nowhere"] }), aStep()] });
  expect(idsOf(aPolicy(twice, aRule()))).toEqual(
    expect.arrayContaining(["ruleIdTwice", "stepTwiceInRule", "distinctFromUnknown"]),
  );
});

test("two rules that apply together must mean the same step by the same name", () => {
  const policy = aPolicy(
    aRule(),
    aRule({
      ruleId: "late",
      when: { kind: ["works"] },
      steps: [aStep({ stage: 2, quorum: 2, of: 2 })],
    }),
  );
  expect(found(policy)).toEqual([
    {
      id: "stepsDisagree",
      severity: "error",
      ruleId: "late",
      stepId: "budgetHolder",
      facts: { beside: "always", fields: "stage" },
    },
  ]);
  const apart = aPolicy(
    aRule({ ruleId: "small", when: { amountUpTo: "1.00" } }),
    aRule({ ruleId: "large", when: { amountAbove: "1.00" }, steps: [aStep({ stage: 2 })] }),
  );
  expect(idsOf(apart)).toEqual([]);
});

test("a deputy must hold a business role that somebody holds, and rules must not name two", () => {
  const withDeputy = (deputy: "auditor" | "manager" | "coDonor") => aStep({ deputy });
  const policy = (...steps: readonly ReturnType<typeof aStep>[]) =>
    aPolicy(...steps.map((step, index) => aRule({ ruleId: `rule${index}`, steps: [step] })));
  expect(idsOf(policy(withDeputy("auditor")))).toEqual(["roleNotBusiness"]);
  const people = someSurroundings.people.filter(({ roles }) => !roles.includes("manager"));
  expect(idsOf(policy(withDeputy("manager")), { people })).toEqual(["roleHeldByNobody"]);
  expect(
    found(policy(withDeputy("manager"), { ...withDeputy("coDonor"), quorum: 2, of: 2 })),
  ).toEqual([
    expect.objectContaining({
      id: "stepsDisagree",
      facts: { beside: "rule0", fields: "deputy" },
    }),
  ]);
  const named = policy(aStep(), { ...withDeputy("manager"), quorum: 2, of: 2 });
  expect(idsOf(named)).toEqual(["ruleAddsNothing"]);
});

const both = personWith("legalReviewer", 1);
const onlyOne = someSurroundings.people
  .filter(({ roles }) => !roles.includes("legalReviewer") && !roles.includes("budgetReviewer"))
  .concat({ id: both, roles: ["legalReviewer", "budgetReviewer"] });

const apart = aPolicy(
  aRule({ steps: [legal ?? aStep(), { ...(budget ?? aStep()), distinctFrom: ["legalReviewer"] }] }),
);

test("two steps that must be decided by different people need two people", () => {
  expect(idsOf(apart)).toEqual([]);
  expect(found(apart, { people: onlyOne })).toEqual([
    {
      id: "separationImpossible",
      severity: "error",
      facts: { rules: "always", steps: "legalReviewer, budgetReviewer" },
    },
  ]);
});

test("a quorum of two needs two people beside the proposer", () => {
  const people = [1, 2].map((number) => ({
    id: personWith("minister", number),
    roles: number === 1 ? (["minister", "proposer"] as const) : (["minister"] as const),
  }));
  const policy = aPolicy(aRule({ steps: [aStep({ role: "minister", quorum: 2, of: 2 })] }));
  const surroundings = { people: people.map(({ id, roles }) => ({ id, roles: [...roles] })) };
  expect(idsOf(policy, surroundings)).toEqual(["separationImpossible"]);
  const clerk = { id: personWith("proposer"), roles: ["proposer" as const] };
  expect(found(policy, { people: [...surroundings.people, clerk] })).toEqual([
    expect.objectContaining({
      id: "proposerBlocksRoute",
      severity: "warning",
      facts: { rules: "always", steps: "budgetHolder", roles: "minister, proposer" },
    }),
  ]);
});

test("several steps that one person could decide alone are refused, one step by one person is not", () => {
  const policy = (more: object) =>
    aPolicy(aRule({ steps: [legal ?? aStep(), { ...(budget ?? aStep()), ...more }] }));
  expect(idsOf(policy({}))).toEqual(["onePersonCompletes"]);
  expect(idsOf(policy({ quorum: 2, of: 2 }))).toEqual([]);
  expect(idsOf(policy({ distinctFrom: ["legalReviewer"] }))).toEqual([]);
  expect(idsOf(aPolicy(aRule()))).toEqual([]);
});

test("asking more people than hold the role is a warning, not an error", () => {
  expect(found(aPolicy(aRule({ steps: [aStep({ quorum: 2, of: 5 })] })))).toEqual([
    {
      id: "fewerPeopleThanAsked",
      severity: "warning",
      ruleId: "always",
      stepId: "budgetHolder",
      facts: { role: "budgetHolder", people: "3", of: "5" },
    },
  ]);
});

test("funds that are paid from together are looked at together", () => {
  const step = (stepId: string, distinctFrom: readonly string[]) =>
    aStep({ stepId, role: "minister", distinctFrom: [...distinctFrom], quorum: 2, of: 2 });
  const policy = aPolicy(
    aRule(),
    aRule({ ruleId: "mod", when: { fundCode: ["MOD-2026"] }, steps: [step("first", [])] }),
    aRule({ ruleId: "dcf", when: { fundCode: ["DCF-2026"] }, steps: [step("second", ["first"])] }),
  );
  expect(found(policy)).toEqual([
    expect.objectContaining({
      id: "separationImpossible",
      facts: {
        fundCodeAll: "MOD-2026, DCF-2026",
        rules: "always, mod, dcf",
        steps: "budgetHolder, first, second",
      },
    }),
  ]);
});
