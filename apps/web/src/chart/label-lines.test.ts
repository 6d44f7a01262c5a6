import { expect, test } from "vitest";
import { cut, labelLines } from "./label-lines.ts";

test("a label that fits stays on one line", () => {
  expect(labelLines("In delivery", 14)).toEqual(["In delivery"]);
});

test("a longer label breaks between words", () => {
  expect(labelLines("Awaiting procurement", 14)).toEqual(["Awaiting", "procurement"]);
});

test("what does not fit on two lines says that it goes on", () => {
  expect(labelLines("Awaiting procurement by another ministry", 14)).toEqual([
    "Awaiting",
    "procurement b…",
  ]);
  expect(cut("Procurement", 6)).toBe("Procu…");
});
