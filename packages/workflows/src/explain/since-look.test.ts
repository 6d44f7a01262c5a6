import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { type Act, by, personWith, recordedLife } from "../testing/index.ts";
import { findChangesSinceLook } from "./since-look.ts";

const because = { stepId: "budget", reason: "Say more." };
const revised = aContent({ amount: "190000.00" });
const acts: readonly Act[] = [
  ["commitment.submit", "proposer"],
  ["approval.grant", by("legalReviewer", 1, personWith("manager")), { stepId: "legal" }],
  ["approval.return", "budgetReviewer", because],
  ["commitment.revise", "proposer", { content: revised, reason: "As asked." }],
  ["commitment.submit", "proposer"],
];
const { entries } = recordedLife(aContent(), acts);
const changes = [
  { path: "/lines/0/totalValue/amount", before: "184000.00", after: "190000.00" },
  { path: "/shares/0/amount/amount", before: "184000.00", after: "190000.00" },
];

test.for([
  ["who approved", personWith("legalReviewer")],
  ["on whose behalf it was approved", personWith("manager")],
  ["who returned it", personWith("budgetReviewer")],
] as const)("everyone %s is shown each field that changed since", ([, person]) => {
  expect(findChangesSinceLook(entries, person)).toEqual({ revision: 1, changes });
});

test("whoever decides again has seen everything, and whoever never decided has no last look", () => {
  const again = recordedLife(aContent(), [
    ...acts,
    ["approval.grant", "legalReviewer", { stepId: "legal" }],
  ]);
  expect(findChangesSinceLook(again.entries, personWith("legalReviewer"))).toEqual({
    revision: 2,
    changes: [],
  });
  expect(findChangesSinceLook(entries, personWith("minister"))).toBe(undefined);
  expect(findChangesSinceLook(entries, personWith("proposer"))).toBe(undefined);
});
