import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseCursor, toCursor } from "./cursor.ts";
import { isAmountPart, isIdPart, orNone } from "./key-parts.ts";

const id = "01920001-0000-7000-8000-000000000001";
const parts = [orNone(isAmountPart), isIdPart];
const cursor = toCursor("list", ["184000.00", id]);
const refused = expect.objectContaining({
  name: "InputError",
  field: "after",
  reason: "cursorAltered",
});

test("a cursor gives back its key", () => {
  expect(parseCursor(cursor, "list", parts)).toEqual(["184000.00", id]);
  expect(parseCursor(toCursor("list", [null, id]), "list", parts)).toEqual([null, id]);
});

test("a cursor of another list is refused", () => {
  expect(() => parseCursor(cursor, "other list", parts)).toThrow(refused);
});

test("a cursor with any one character changed, dropped or doubled is refused", () => {
  fc.assert(
    fc.property(
      fc.nat(cursor.length - 1),
      fc.constantFrom("A", "z", "0", ".", "-", ""),
      (at, character) => {
        const altered = cursor.slice(0, at) + character + cursor.slice(at + 1);
        fc.pre(altered !== cursor);
        expect(() => parseCursor(altered, "list", parts)).toThrow(refused);
        expect(() => parseCursor(cursor.slice(0, at), "list", parts)).toThrow(refused);
      },
    ),
  );
});

test("whatever stands in for a cursor is refused by name, never another error", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (text) => {
      expect(() => parseCursor(text, "list", parts)).toThrow(refused);
    }),
  );
});

test.each([
  [["184000.00"]],
  [["184000.00", id, id]],
  [["1e400", id]],
  [["184000.00", "nobody"]],
  [[id, null]],
])("a forged key %j never reaches the database", (key) => {
  expect(() => parseCursor(toCursor("list", key), "list", parts)).toThrow(refused);
});
