import { type Policy, samplePolicy } from "@tiltas/domain";
import { expect, test } from "vitest";
import { replaySteps } from "../commitment/replay.ts";
import { type Act, recordedLife, routeClasses } from "../testing/index.ts";
import { historyChanges, momentChanges } from "./followed.ts";
import { rulesNow } from "./rules-now.ts";
import { rulesThen } from "./rules-then.ts";

const acts: readonly Act[] = [
  ["commitment.submit", "proposer"],
  ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
];
const { entries } = recordedLife(routeClasses.small, acts);
const snapshots = replaySteps(entries);

const at = (version: number) => {
  const entry = entries[version - 1];
  if (entry === undefined) throw new Error(`no version ${version}`);
  return { before: snapshots[version - 2], entry };
};
const then = (version: number) => rulesThen(at(version).before, at(version).entry);
const now = (version: number, policy: Policy) =>
  rulesNow(at(version).before, at(version).entry, policy);

const withRule = (change: (rule: Policy["rules"][number]) => Policy["rules"][number]): Policy => ({
  ...samplePolicy,
  version: samplePolicy.version + 1,
  rules: samplePolicy.rules.map(change),
});

test("every rule of every recorded event held when it was recorded, the proposal included", () => {
  for (const { version } of entries) {
    expect(then(version).length, `version ${version}`).toBeGreaterThan(3);
    expect(then(version).filter(({ holds }) => !holds)).toEqual([]);
  }
  expect(then(3).map(({ reason }) => reason.id)).toContain("ownProposal");
});

test("a rule that would not have held says so with its reason", () => {
  const { before, entry } = at(3);
  const { actor } = at(1).entry;
  const failing = rulesThen(before, { ...entry, actor }).filter(({ holds }) => !holds);
  expect(failing.map(({ reason, concern }) => [reason.id, concern])).toEqual([
    ["notYourRole", "role"],
    ["ownProposal", "separation"],
  ]);
});

test("today's law allows what it asked for all along", () => {
  for (const { version } of entries)
    expect(now(version, samplePolicy)).toEqual({ verdict: "allowed" });
});

test("a step that another role decides today is refused, and the route's difference is shown", () => {
  const policy = withRule((rule) => ({
    ...rule,
    steps: rule.steps.map((step) =>
      step.stepId === "budgetHolder" ? { ...step, role: "minister" as const } : step,
    ),
  }));
  const verdict = now(3, policy);
  expect(verdict).toMatchObject({
    verdict: "refused",
    reasons: [{ id: "notYourRole", who: { roles: ["minister"] } }],
    route: { changed: [{ stepId: "budgetHolder" }] },
  });
  expect(now(2, policy)).toMatchObject({ verdict: "allowed", route: { isUncovered: false } });
});

test("what no rule of today's policy covers could not be submitted today", () => {
  const policy = withRule((rule) => ({ ...rule, when: { kind: ["financial"] } }));
  expect(now(2, policy)).toMatchObject({
    verdict: "refused",
    reasons: [{ id: "noRuleApplies" }],
    route: { isUncovered: true },
  });
});

test("two moments are told apart field by field, the state first", () => {
  const [draft, submitted, granted] = snapshots;
  if (draft === undefined || submitted === undefined || granted === undefined) throw new Error();
  expect(momentChanges(draft, granted)[0]).toEqual({
    path: "/position/stage",
    before: "proposed",
    after: "approved",
  });
  expect(momentChanges(granted, granted)).toEqual([]);
  expect(historyChanges(submitted, granted).every(({ path }) => path.startsWith("/route"))).toBe(
    true,
  );
});
