import { aContent } from "@tiltas/domain/testing";
import { aDraft, granted, play } from "@tiltas/workflows/testing";
import { expect, test } from "vitest";
import { aPerson, aSubject } from "../../../testing/a-step.ts";
import { readStep } from "../read-step.ts";
import type { TypedValues } from "../typed/read-typed.ts";
import { approvalGrantForm } from "./approval-grant.form.tsx";

const submitted = play(aDraft(aContent()), "commitment.submit", "proposer");
const reviewed = granted(granted(submitted, "legal", "legalReviewer"), "budget", "budgetReviewer");
const minister = aSubject(reviewed, { target: "minister", person: aPerson("minister") });

const read = (typed: TypedValues, subject = minister) =>
  readStep("approval.grant", { ...approvalGrantForm.start(subject), ...typed }, subject);
const sent = (typed: TypedValues) => {
  const reading = read(typed);
  return reading.ok ? reading.step.payload : reading.problems.map(({ field }) => field);
};
const units = (typed: string) => ({
  how: "units",
  granting: { amount: { amount: "" }, lines: [{ lineId: "L1", units: typed }] },
});
const amount = (typed: string) => ({
  how: "amount",
  granting: { amount: { amount: typed }, lines: [{ lineId: "L1", units: "40" }] },
});

test("left as it opens, everything that was asked is granted", () => {
  expect(sent({})).toEqual({ stepId: "minister" });
});

test("fewer units, or a smaller amount, is granted as it was typed", () => {
  expect(sent(units("25"))).toEqual({
    stepId: "minister",
    granting: { lines: [{ lineId: "L1", units: "25" }] },
  });
  expect(sent(amount("150,000.00"))).toEqual({
    stepId: "minister",
    granting: { amount: { amount: "150000.00", currency: "EUR" } },
  });
});

test("what was typed for another way is not sent", () => {
  expect(sent({ ...amount("150000"), how: "full" })).toEqual({ stepId: "minister" });
});

test.each([
  ["as many units as asked", units("40"), "granting.lines.0.units"],
  ["more units than asked", units("41"), "granting.lines.0.units"],
  ["no units", units("0"), "granting.lines.0.units"],
  ["no number", units("some"), "granting.lines.0.units"],
  ["the whole amount", amount("184000.00"), "granting.amount.amount"],
  ["no amount", amount(""), "granting.amount.amount"],
  ["a fraction of a cent", amount("1.001"), "granting.amount.amount"],
])("%s is refused beside its field", (_, typed, field) => {
  expect(sent(typed)).toEqual([field]);
});

test("a step that may not grant less does not offer it", () => {
  const legal = aSubject(submitted, { target: "legal", person: aPerson("legalReviewer") });
  expect(approvalGrantForm.start(legal)).toEqual({ stepId: "legal", comment: "" });
});

test("a commitment under the first version of the law does not offer it either", () => {
  const first = { ...minister, view: { ...minister.view, machineVersion: 1 } };
  expect(approvalGrantForm.start(first)).toEqual({ stepId: "minister", comment: "" });
});
