import { expect, test } from "vitest";
import { findVersionKey, versionHref } from "./version-key.ts";

test("a version's address is read back to the same version", () => {
  expect(findVersionKey("sample@12")).toEqual({ name: "sample", number: 12 });
  expect(versionHref({ name: "two-words", number: 1 })).toBe("/policy/two-words@1");
});

test.for(["sample", "sample@0", "sample@-1", "sample@1.5", "@1", "1@1", "a b@1", "sample@"])(
  "%s is no version",
  (text) => {
    expect(findVersionKey(text)).toBe(undefined);
  },
);
