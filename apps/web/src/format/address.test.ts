import { expect, test } from "vitest";
import { addressOf, findDay, findText, findWhole } from "./address.ts";

test("an address names what is given, lists by commas, and leaves out the rest", () => {
  expect(
    addressOf("/reports/rows", {
      date: "2024-04-10",
      leaf: 0,
      fund: undefined,
      stages: ["a", "b"],
    }),
  ).toBe("/reports/rows?date=2024-04-10&leaf=0&stages=a%2Cb");
  expect(addressOf("/reports", { kinds: [] })).toBe("/reports");
});

test("what an address says is read as what was typed, or not at all", () => {
  expect([findText(2026), findText(""), findText(true)]).toEqual(["2026", undefined, undefined]);
  expect([findDay("2024-04-10"), findDay("yesterday")]).toEqual(["2024-04-10", undefined]);
  expect([findWhole(624), findWhole("0"), findWhole("-1"), findWhole("1.5")]).toEqual([
    624,
    0,
    undefined,
    undefined,
  ]);
});
