import { expect, test } from "vitest";
import { bulkHref, parseBulkSearch } from "./bulk-search.ts";

test("an address survives reading it", () => {
  const search = parseBulkSearch({ show: "notDone", after: "abc" });
  expect(bulkHref("1", search)).toBe("/work/bulk/1?show=notDone&after=abc");
  expect(bulkHref("1", parseBulkSearch({}))).toBe("/work/bulk/1");
});

test("nonsense in an address falls back to the plain view", () => {
  expect(parseBulkSearch({ show: "everything", after: 7 })).toEqual({});
});
