import { expect, test } from "vitest";
import { makeLru } from "./lru.ts";

test("the entry unused for longest makes room", () => {
  const lru = makeLru<number>(2);
  lru.keep("a", 1);
  lru.keep("b", 2);
  expect(lru.find("a")).toBe(1);
  lru.keep("c", 3);
  expect([lru.find("a"), lru.find("b"), lru.find("c")]).toEqual([1, undefined, 3]);
});

test("a dropped entry is gone", () => {
  const lru = makeLru<number>(2);
  lru.keep("a", 1);
  lru.drop("a");
  expect(lru.find("a")).toBeUndefined();
});
