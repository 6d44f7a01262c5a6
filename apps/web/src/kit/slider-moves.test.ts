import { expect, test } from "vitest";
import { nextDay, previousDay } from "./slider-moves.ts";

const points = ["2026-11-02", "2026-11-02", "2026-11-05", "2026-11-06", "2026-11-06"].map(
  (day) => ({
    day,
  }),
);

test("a day on is the first event of the next day there is, a day back the last of the one before", () => {
  expect([0, 1, 2, 3, 4].map((at) => nextDay(points, at))).toEqual([2, 2, 3, 4, 4]);
  expect([0, 1, 2, 3, 4].map((at) => previousDay(points, at))).toEqual([0, 0, 1, 2, 2]);
});
