import { expect, test } from "vitest";
import { rebase } from "./rebase.ts";

const base = {
  title: "Mine detectors",
  lines: [{ lineId: "L1", item: "Detector", units: "40" }],
  kinds: ["quote"],
};

test("a touched field keeps what was typed, an untouched one says what others recorded", () => {
  const mine = { ...base, title: "Forty mine detectors" };
  const theirs = {
    ...base,
    lines: [{ lineId: "L1", item: "Detector VMH4", units: "40" }],
    kinds: [],
  };
  expect(rebase(base, mine, theirs)).toEqual({
    title: "Forty mine detectors",
    lines: [{ lineId: "L1", item: "Detector VMH4", units: "40" }],
    kinds: [],
  });
});

test("two people changing different fields of one line both keep their change", () => {
  const mine = { ...base, lines: [{ lineId: "L1", item: "Detector", units: "35" }] };
  const theirs = { ...base, lines: [{ lineId: "L1", item: "Detector VMH4", units: "40" }] };
  expect(rebase(base, mine, theirs)["lines"]).toEqual([
    { lineId: "L1", item: "Detector VMH4", units: "35" },
  ]);
});

test("a line each added stays, under a key of its own", () => {
  const line = { lineId: "L2", units: "1" };
  const mine = { ...base, lines: [...base.lines, { ...line, item: "Battery" }] };
  const theirs = { ...base, lines: [...base.lines, { ...line, item: "Tent" }] };
  expect(rebase(base, mine, theirs)["lines"]).toEqual([
    ...base.lines,
    { lineId: "L2", item: "Tent", units: "1" },
    { lineId: "L3", item: "Battery", units: "1" },
  ]);
});

test("a line removed on either side is gone, unless its author changed it meanwhile", () => {
  const two = { lines: [...base.lines, { lineId: "L2", item: "Battery", units: "80" }] };
  const without = { lines: base.lines };
  const changed = { lines: [...base.lines, { lineId: "L2", item: "Battery", units: "90" }] };
  expect(rebase(two, without, two)["lines"]).toEqual(base.lines);
  expect(rebase(two, two, without)["lines"]).toEqual(base.lines);
  expect(rebase(two, changed, without)["lines"]).toEqual(changed.lines);
});
