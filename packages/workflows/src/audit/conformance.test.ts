import { countWorkingDays, parseIsoDate } from "@tiltas/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { positionOf } from "../commitment/snapshot.ts";
import { replaySteps } from "../commitment/replay.ts";
import { awardOf, evaluationOf, openingOf, recordedLife, routeClasses } from "../testing/index.ts";
import { auditedEntrySchema } from "./audited.entry.ts";
import { openConformance } from "./conformance.ts";
import { medianOf } from "./median.ts";
import { isChosen, pathOf } from "./path.ts";

const small = routeClasses.small;
const granting = { stepId: "budgetHolder" };

const life = (...acts: Parameters<typeof recordedLife>[1]) => recordedLife(small, acts).entries;
const toReturned = life(
  ["commitment.submit", "proposer"],
  ["approval.return", "budgetHolder", { ...granting, reason: "Say more." }],
);
const toAward = life(
  ["commitment.submit", "proposer"],
  ["approval.grant", "budgetHolder", granting],
  ["procurement.open", "procurementOfficer", openingOf],
  ["procurement.evaluate", "procurementOfficer", evaluationOf],
  ["procurement.award", "contractingAuthority", awardOf],
);

const terms = {
  workingDays: countWorkingDays(),
  asAt: parseIsoDate("2026-11-09"),
  rareBelowPercent: 40,
};

const foldOf = (...lives: (typeof toAward)[]) => {
  const running = openConformance(terms);
  for (const entries of lives) running.add(entries.map((entry) => auditedEntrySchema.parse(entry)));
  return running.result();
};

test("a path is the sequence of states a replay passes through, each named once while it lasts", () => {
  const states = replaySteps(toAward).map((snapshot) => positionOf(snapshot).state);
  const passed = states.filter((state, index) => state !== states[index - 1]);
  expect(pathOf(toAward.map((entry) => auditedEntrySchema.parse(entry)))?.states).toEqual(passed);
});

test("variants and moves are counted, the rare ones marked, and states told with who stands there", () => {
  const { commitments, variants, moves, states } = foldOf(toAward, toAward, toReturned);
  expect(commitments).toBe(3);
  expect(variants).toEqual([
    {
      key: "draft-underReview-awaitingProcurement-sourcing",
      states: ["draft", "underReview", "awaitingProcurement", "sourcing"],
      count: 2,
      medianDays: 0,
      isRare: false,
    },
    {
      key: "draft-underReview-returned",
      states: ["draft", "underReview", "returned"],
      count: 1,
      medianDays: 0,
      isRare: true,
    },
  ]);
  expect(
    moves.map(({ from, event, to, count, isRare }) => [from, event, to, count, isRare]),
  ).toEqual([
    ["draft", "commitment.submit", "underReview", 3, false],
    ["awaitingProcurement", "procurement.open", "sourcing", 2, false],
    ["underReview", "approval.grant", "awaitingProcurement", 2, false],
    ["underReview", "approval.return", "returned", 1, true],
  ]);
  expect(states.find(({ state }) => state === "sourcing")).toEqual({
    state: "sourcing",
    visits: 2,
    medianDays: 0,
    now: 2,
    medianDaysNow: 5,
  });
});

test("a commitment that passes a state twice counts two moves and one commitment", () => {
  const twice = life(
    ["commitment.submit", "proposer"],
    ["approval.return", "budgetHolder", { ...granting, reason: "Say more." }],
    ["commitment.submit", "proposer"],
    ["approval.return", "budgetHolder", { ...granting, reason: "Say still more." }],
  );
  const move = foldOf(twice).moves.find(({ event }) => event === "approval.return");
  expect(move).toMatchObject({ count: 2, commitments: 1 });
});

test("a path is found by its own key and by every move it took, and by no other", () => {
  const path = pathOf(toAward.map((entry) => auditedEntrySchema.parse(entry)));
  if (path === undefined) throw new TypeError("no path");
  expect(isChosen(path, { variant: path.states.join("-") })).toBe(true);
  expect(isChosen(path, { variant: "draft" })).toBe(false);
  expect(isChosen(path, { from: "underReview", to: "awaitingProcurement" })).toBe(true);
  expect(isChosen(path, { from: "underReview", to: "rejected" })).toBe(false);
});

test("the median of a histogram is that of the numbers it counts", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (numbers) => {
      const counts = new Map<number, number>();
      for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
      const sorted = numbers.toSorted((a, b) => a - b);
      const [low = 0, high = 0] = [
        sorted[Math.floor((sorted.length - 1) / 2)],
        sorted[Math.floor(sorted.length / 2)],
      ];
      expect(medianOf(counts)).toBe((low + high) / 2);
    }),
  );
});
