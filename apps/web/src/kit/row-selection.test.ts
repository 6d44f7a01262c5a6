import { expect, test } from "vitest";
import { extentOf, findSelectMove } from "./row-selection.ts";

const stroke = (code: string, modifiers = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

test("Space ticks, Shift with an arrow ticks on, Ctrl+A ticks the page by the key's place", () => {
  expect(findSelectMove(stroke("Space"), true)).toBe("toggle");
  expect(findSelectMove(stroke("ArrowDown", { shiftKey: true }), true)).toBe("extendNext");
  expect(findSelectMove(stroke("ArrowUp", { shiftKey: true }), true)).toBe("extendPrevious");
  const ukrainianA = { ...stroke("KeyA", { ctrlKey: true }), key: "ф" };
  expect(findSelectMove(ukrainianA, true)).toBe("page");
  expect(findSelectMove(stroke("KeyA", { metaKey: true }), true)).toBe("page");
});

test("A leads to the actions unless letters are switched off; other keys are the browser's", () => {
  expect(findSelectMove(stroke("KeyA"), true)).toBe("actions");
  expect(findSelectMove(stroke("KeyA"), false)).toBeUndefined();
  for (const unknown of [
    stroke("ArrowDown"),
    stroke("Space", { ctrlKey: true }),
    stroke("Space", { shiftKey: true }),
    stroke("KeyA", { altKey: true }),
    stroke("KeyA", { ctrlKey: true, shiftKey: true }),
  ])
    expect(findSelectMove(unknown, true)).toBeUndefined();
});

test("a page is ticked in whole, in part or not", () => {
  const ticked = (...rows: number[]) => ({ isSelected: (row: number) => rows.includes(row) });
  expect(extentOf([1, 2], ticked())).toBe("none");
  expect(extentOf([1, 2], ticked(2))).toBe("some");
  expect(extentOf([1, 2], ticked(1, 2))).toBe("all");
  expect(extentOf([], ticked(1))).toBe("none");
});
