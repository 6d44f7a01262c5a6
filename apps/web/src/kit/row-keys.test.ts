import { expect, test } from "vitest";
import { findRowMove, rowAfter } from "./row-keys.ts";

const stroke = (code: string, modifiers = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

test("J and K move by the key's place, so a Ukrainian layout moves too", () => {
  const ukrainianJ = { ...stroke("KeyJ"), key: "о" };
  expect(findRowMove(ukrainianJ, true)).toBe("next");
  expect(findRowMove(stroke("KeyK"), true)).toBe("previous");
});

test("letters switched off leave the arrows working", () => {
  expect(findRowMove(stroke("KeyJ"), false)).toBeUndefined();
  expect(findRowMove(stroke("ArrowDown"), false)).toBe("next");
});

test("a key with a modifier belongs to the browser", () => {
  expect(findRowMove(stroke("KeyJ", { ctrlKey: true }), true)).toBeUndefined();
  expect(findRowMove(stroke("ArrowUp", { altKey: true }), true)).toBeUndefined();
});

test("digits never move: a Lithuanian layout types letters with them", () => {
  expect(findRowMove(stroke("Digit1"), true)).toBeUndefined();
});

test("the first and the last row hold", () => {
  expect(rowAfter("previous", 0, 5)).toBe(0);
  expect(rowAfter("next", 4, 5)).toBe(4);
  expect(rowAfter("next", -1, 5)).toBe(0);
  expect(rowAfter("last", 1, 5)).toBe(4);
  expect(rowAfter("first", 3, 5)).toBe(0);
});
