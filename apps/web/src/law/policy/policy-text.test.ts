import { samplePolicy } from "@tiltas/domain";
import { policyFindings, policySentenceIds, policySentences } from "@tiltas/workflows";
import { expect, test } from "vitest";
import { en } from "../../i18n/en.ts";
import { english } from "../../testing/english.ts";
import { conditionsText, findingText, routeDifferenceLines, sentenceText } from "./policy-text.ts";
import { stepNames } from "./step-names.ts";

test("every sentence and every finding has a text", () => {
  for (const id of policySentenceIds) expect(Object.keys(en)).toContain(`policy.say.${id}`);
  for (const id of Object.keys(policyFindings))
    expect(Object.keys(en)).toContain(`policy.finding.${id}`);
});

test("the sample policy reads as English", () => {
  const { rules } = policySentences(samplePolicy);
  expect(rules.map(({ when }) => conditionsText(when, english))).toEqual([
    "the amount is €150,000.00 or less",
    "the amount is above €150,000.00",
    "the sourcing is from stock",
    "the amount is €10,000,000.00 or more",
  ]);
  const said = rules[3]?.steps[0]?.sentences.map((each) => sentenceText(each, english));
  expect(said).toEqual([
    "2 of 3 decide in the role legal reviewer, within 5 working days",
    "not by anybody who decided: budget and minister",
  ]);
});

test("steps are called by the roles that decide them", () => {
  const { rules } = policySentences(samplePolicy);
  const names = stepNames(rules, english);
  const said = rules[3]?.steps[0]?.sentences.map((each) => sentenceText(each, english, names));
  expect(said?.[1]).toBe("not by anybody who decided: budget reviewer and minister");
  const [rule] = rules;
  const [step] = rule?.steps ?? [];
  if (rule === undefined || step === undefined) throw new Error("the sample has no rules");
  const twice = { ...rule, steps: [step, { ...step, stepId: "again" }] };
  expect(stepNames([twice], english).size).toBe(0);
});

test("a gap is told with the commitments that fall into it", () => {
  const gap = {
    id: "notCovered",
    severity: "error",
    facts: { amountAbove: "100.00", kind: "military, works", fundCodeNot: "MOD-2026" },
  } as const;
  expect(findingText(gap, english)).toBe(
    "No rule covers a commitment with an amount above €100.00, the kind military or works and none of the funds MOD-2026.",
  );
});

test("a finding about people counts them", () => {
  const few = {
    id: "fewerPeopleThanAsked",
    severity: "warning",
    facts: { role: "minister", people: "1", of: "3" },
  } as const;
  expect(findingText(few, english)).toBe("3 are asked, but only 1 person holds the role minister.");
});

test("a route's change names what is more, less and otherwise", () => {
  const difference = {
    added: [
      { stepId: "legal", role: "legalReviewer", quorum: 2 },
      { stepId: "minister", role: "minister", quorum: 1 },
    ],
    removed: [{ stepId: "holder", role: "budgetHolder", quorum: 1 }],
    changed: [],
    isUncovered: false,
  } as const;
  expect(routeDifferenceLines(difference, english)).toEqual([
    "more: legal reviewer, 2 decisions and minister",
    "less: budget holder",
  ]);
  expect(routeDifferenceLines({ ...difference, isUncovered: true }, english)).toEqual([
    "no rule covers it",
  ]);
});
