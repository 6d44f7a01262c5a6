import { samplePolicy } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { findRoute } from "../commitment/route.ts";
import { aPolicy, aRule, aStep, routeClasses } from "../testing/index.ts";
import { comparePolicies } from "./compare-policies.ts";
import { commitmentsTouched, findRouteDifference } from "./route-difference.ts";

test("a policy does not differ from itself, nor from one that lists the same in another order", () => {
  const nothing = { fields: [], rules: [], isReordered: false };
  expect(comparePolicies(samplePolicy, { ...samplePolicy, version: 2 })).toEqual(nothing);
  const [first, second] = [["military", "works"] as const, ["works", "military"] as const].map(
    (kind) => aPolicy(aRule({ when: { kind: [...kind] } })),
  );
  expect(comparePolicies(first ?? samplePolicy, second ?? samplePolicy)).toEqual(nothing);
});

test("rules and steps added, removed and changed are told, with what they said before and say now", () => {
  const before = aPolicy(
    aRule({ ruleId: "gone" }),
    aRule({ ruleId: "kept", steps: [aStep(), aStep({ stepId: "legal", role: "legalReviewer" })] }),
  );
  const after = aPolicy(
    aRule({
      ruleId: "kept",
      when: { amountAbove: "5.00" },
      steps: [aStep({ quorum: 2, of: 3 }), aStep({ stepId: "minister", role: "minister" })],
    }),
    aRule({ ruleId: "new" }),
  );
  const { rules, isReordered } = comparePolicies(before, { ...after, title: "Stricter" });
  expect(isReordered).toBe(false);
  expect(rules.map(({ ruleId, change }) => `${change} ${ruleId}`)).toEqual([
    "changed kept",
    "added new",
    "removed gone",
  ]);
  expect(rules[0]).toMatchObject({
    fields: ["when", "steps"],
    steps: [
      { stepId: "budgetHolder", change: "changed", fields: ["quorum", "of"] },
      { stepId: "minister", change: "added", fields: [] },
      { stepId: "legal", change: "removed", fields: [] },
    ],
    before: { when: [{ id: "always" }] },
    after: { when: [{ id: "amountAbove", facts: { amount: "5.00" } }] },
  });
});

test("the title of the policy, and the order of its rules, count too", () => {
  const [one, two] = [aRule({ ruleId: "one" }), aRule({ ruleId: "two" })];
  const turned = { ...aPolicy(two, one), title: "Turned" };
  expect(comparePolicies(aPolicy(one, two), turned)).toEqual({
    fields: ["title"],
    rules: [],
    isReordered: true,
  });
});

const stricter = {
  ...samplePolicy,
  rules: samplePolicy.rules.map((rule) =>
    rule.ruleId === "small" ? { ...rule, when: { amountUpTo: "50000.00" } } : rule,
  ),
};
const moved = {
  ...stricter,
  rules: stricter.rules.map((rule) =>
    rule.ruleId === "large" ? { ...rule, when: { amountAbove: "50000.00" } } : rule,
  ),
};

test("a running commitment is touched when the new policy asks for other steps, and only then", () => {
  const running = Object.entries(routeClasses).map(([name, content]) => ({
    name,
    content,
    ...(name === "large" ? { route: findRoute(samplePolicy, content) } : {}),
  }));
  const parsed = running.map(({ route, ...rest }) =>
    route === undefined ? rest : { ...rest, route },
  );
  const touched = commitmentsTouched(parsed, samplePolicy, moved);
  expect(touched.map(({ commitment }) => commitment.name)).toEqual(["small", "stock"]);
  expect(touched[0]?.difference).toEqual({
    added: [
      { stepId: "legal", role: "legalReviewer", quorum: 1 },
      { stepId: "budget", role: "budgetReviewer", quorum: 1 },
      { stepId: "minister", role: "minister", quorum: 1 },
    ],
    removed: [{ stepId: "budgetHolder", role: "budgetHolder", quorum: 1 }],
    changed: [],
    isUncovered: false,
  });
  expect(commitmentsTouched(parsed, samplePolicy, samplePolicy)).toEqual([]);
});

test("a route that runs is compared as it is, whatever was decided on it; a larger quorum changes it", () => {
  const content = aContent();
  const route = findRoute(samplePolicy, content);
  const decided = route && {
    ...route,
    steps: route.steps.map((step) => ({
      ...step,
      openedOn: "2026-11-02",
      granted: [{ person: "p", effectiveOn: "2026-11-03", revision: 1 }],
    })),
  };
  expect(findRouteDifference(decided, route)).toBe(undefined);
  const larger = findRoute(samplePolicy, aContent({ amount: "10000000.00" }));
  expect(findRouteDifference(decided, larger)?.changed).toEqual([
    { stepId: "legal", role: "legalReviewer", quorum: 2, fields: ["quorum", "of"] },
    { stepId: "budget", role: "budgetReviewer", quorum: 2, fields: ["quorum", "of"] },
  ]);
});

test("a commitment the new policy covers by no rule is touched and told so", () => {
  const nothing = aPolicy(aRule({ when: { kind: ["works"] } }));
  const [touched] = commitmentsTouched([{ content: aContent() }], samplePolicy, nothing);
  expect(touched?.difference.isUncovered).toBe(true);
});
