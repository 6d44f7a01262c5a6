import { expect, test } from "vitest";
import { findCompared, parsePastSearch, pastHref } from "./past-search.ts";

test("an address names an entry and two to compare, and nothing it cannot mean", () => {
  expect(parsePastSearch({ at: 3, compare: "3..14" })).toEqual({ at: 3, compare: "3..14" });
  expect(parsePastSearch({ at: 0, compare: "3-14" })).toEqual({});
  expect(parsePastSearch({ at: "3", compare: "0..2" })).toEqual({});
  expect(findCompared("14..3")).toEqual({ from: 14, to: 3 });
  expect(pastHref("LT-2024-0007", { at: 3, compare: "3..14" })).toBe(
    "/audit/c/LT-2024-0007?at=3&compare=3..14",
  );
});
