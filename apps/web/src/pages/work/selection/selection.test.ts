import { expect, test } from "vitest";
import { nothing, onPage, withRows } from "./selection.ts";

test("rows are ticked and unticked, each once", () => {
  const two = withRows(withRows(nothing, ["a", "b"], true), ["b"], true);
  expect([...two.ids]).toEqual(["a", "b"]);
  expect([...withRows(two, ["a"], false).ids]).toEqual(["b"]);
});

test("touching a row ends the selection of all that match", () => {
  const all = { ...withRows(nothing, ["a", "b"], true), isMatching: true };
  expect(withRows(all, ["b"], false)).toEqual({ ids: new Set(["a"]), isMatching: false });
});

test("a row that went from the page is no longer ticked", () => {
  const two = withRows(nothing, ["a", "b"], true);
  expect([...onPage(two, ["b", "c"]).ids]).toEqual(["b"]);
});
