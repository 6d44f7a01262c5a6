import { expect, test } from "vitest";
import { findGlobalKey } from "./global-keys.ts";

const stroke = (code: string, modifiers = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

test("Ctrl+/ and ⌘+/ show the keys, a bare slash is text", () => {
  expect(findGlobalKey(stroke("Slash", { ctrlKey: true }))).toBe("help");
  expect(findGlobalKey(stroke("Slash", { metaKey: true }))).toBe("help");
  expect(findGlobalKey(stroke("Slash"))).toBeUndefined();
});

test("F6 walks the regions, Shift walks back", () => {
  expect(findGlobalKey(stroke("F6"))).toBe("nextRegion");
  expect(findGlobalKey(stroke("F6", { shiftKey: true }))).toBe("previousRegion");
  expect(findGlobalKey(stroke("F6", { altKey: true }))).toBeUndefined();
});
