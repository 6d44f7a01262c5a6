import { expect, test } from "vitest";
import { labelLines, longestWord } from "./label-lines.ts";

test("a label that fits stays on one line", () => {
  expect(labelLines("In delivery", 14)).toEqual(["In delivery"]);
});

test("a longer label breaks between words", () => {
  expect(labelLines("Awaiting procurement", 14)).toEqual(["Awaiting", "procurement"]);
});

test("however long, a label is written whole", () => {
  const label = "Awaiting approval of the difference";
  expect(labelLines(label, 14)).toEqual(["Awaiting", "approval of", "the difference"]);
  expect(labelLines(label, 3).join(" ")).toBe(label);
});

test("the longest word says how much room a label needs at least", () => {
  expect(longestWord(["In delivery", "Awaiting procurement"])).toBe("procurement".length);
  expect(longestWord([])).toBe(0);
});
