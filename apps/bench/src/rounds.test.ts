import { expect, test } from "vitest";
import { linesOf } from "./rounds.ts";
import { tableOf } from "./table.ts";

const slow = {
  commands: { 1: [{ callers: 64, perSecond: 400, median: 9 }] },
  limit: [{ callers: 64, perSecond: 1000, median: 1 }],
};
const fast = {
  commands: { 1: [{ callers: 64, perSecond: 1200, median: 3 }] },
  limit: [{ callers: 64, perSecond: 2000, median: 1 }],
};

test("a line tells the mean of its rounds and the ratio each round found", () => {
  expect(linesOf([fast, slow])).toEqual([
    {
      callers: 64,
      perRequest: 1,
      perSecond: 800,
      median: 9,
      limitPerSecond: 1500,
      ratios: [0.4, 0.6],
    },
  ]);
});

test("the table puts the ratio of all rounds beside the lowest and the highest", () => {
  const [, row] = tableOf(linesOf([fast, slow])).split("\n");
  expect(row?.trim().split(/ {2,}/)).toEqual([
    "64",
    "1",
    "800",
    "9.00",
    "1500",
    "0.53",
    "0.40-0.60",
  ]);
});

test("a round that measured other callers is not passed over", () => {
  expect(() => linesOf([fast, { ...slow, limit: [] }])).toThrow("no 64 callers");
});
