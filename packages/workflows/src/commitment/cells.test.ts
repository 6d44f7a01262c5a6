import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { aDraft, anApproved, aSubmitted, play, withGap } from "../testing/index.ts";
import { cellDeltas, cellsOf } from "./cells.ts";

test("a proposal counts once, in no year yet, by fund and donor of each share", () => {
  expect(cellsOf(aDraft(withGap))).toEqual([
    expect.objectContaining({
      stage: "proposed",
      committedYear: 0,
      fundCode: "MOD-2026",
      donor: "LT",
      amount: "60000.00",
      count: 1,
    }),
    expect.objectContaining({
      stage: "proposed",
      committedYear: 0,
      fundCode: "",
      donor: "",
      amount: "40000.00",
      count: 0,
    }),
  ]);
});

test("approval moves the amount into the year it took effect in", () => {
  const deltas = cellDeltas(aSubmitted(), anApproved());
  expect(
    deltas.map(({ stage, committedYear, amount, count }) => [stage, committedYear, amount, count]),
  ).toEqual([
    ["proposed", 0, "-184000.00", -1],
    ["approved", 2026, "184000.00", 1],
  ]);
});

test("a suspended commitment stays where it was counted, a cancelled one counts nowhere", () => {
  const approved = anApproved();
  const suspended = play(approved, "commitment.suspend", "manager", { reason: "Audit." });
  expect(cellDeltas(approved, suspended)).toEqual([]);
  const cancelled = play(suspended, "commitment.cancel", "manager", { reason: "No." });
  expect(cellsOf(cancelled)).toEqual([]);
  expect(cellDeltas(suspended, cancelled)).toMatchObject([{ amount: "-184000.00", count: -1 }]);
});

test("a commitment without any share is counted with nothing", () => {
  expect(cellsOf(aDraft(aContent({ change: { shares: [] } })))).toMatchObject([
    { amount: "0.00", count: 1, donor: "LT" },
  ]);
  expect(cellsOf(undefined)).toEqual([]);
});
