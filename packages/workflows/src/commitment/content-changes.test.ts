import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { changedPolicyFields, fieldChanges } from "./content-changes.ts";

test("the fields a policy can read are compared, others are not", () => {
  const before = aContent();
  expect(changedPolicyFields(before, { ...before, title: "Other" })).toEqual([]);
  expect(changedPolicyFields(before, { ...before, kind: "works", recipient: "MD" })).toEqual([
    "kind",
    "recipient",
  ]);
  expect(changedPolicyFields(before, aContent({ amount: "1.00" }))).toEqual(["amount"]);
  const { frameworkCode: _, ...without } = before;
  expect(changedPolicyFields(before, without)).toEqual(["frameworkCode"]);
  expect(changedPolicyFields(before, { ...before, shares: [] })).toEqual(["fundCode"]);
});

test("a change is told leaf by leaf with its pointer and both values", () => {
  expect(fieldChanges({ a: 1, b: { c: "x" } }, { a: 1, b: { c: "y" }, d: true })).toEqual([
    { path: "/b/c", before: "x", after: "y" },
    { path: "/d", after: "true" },
  ]);
  expect(fieldChanges({ list: ["a", "b"] }, { list: ["a"] })).toEqual([
    { path: "/list/1", before: "b" },
  ]);
});

test("equal values have no changes, keys with slashes and tildes keep their pointer lawful", () => {
  expect(fieldChanges({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
  expect(fieldChanges({ "a/b~c": 1 }, { "a/b~c": 2 })).toEqual([
    { path: "/a~1b~0c", before: "1", after: "2" },
  ]);
});

test("something that becomes empty, or a whole that becomes a leaf, is a change", () => {
  expect(fieldChanges({ a: [] }, { a: {} })).toEqual([{ path: "/a", before: "[]", after: "{}" }]);
  expect(fieldChanges({ a: { b: 1 } }, { a: 2 })).toEqual([
    { path: "/a", after: "2" },
    { path: "/a/b", before: "1" },
  ]);
});
