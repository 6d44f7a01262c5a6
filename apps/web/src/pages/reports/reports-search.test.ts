import { expect, test } from "vitest";
import { parseRowsSearch, rowsHref, rowsInput } from "./reports-search.ts";

test("the address of the rows behind a figure reads back as what made it", () => {
  const search = parseRowsSearch({
    date: "2024-04-10",
    leaf: 624,
    stages: "approved,procured",
    kinds: "military,gifts",
    fund: "",
    year: 2024,
  });
  expect(search.kinds).toEqual(["military"]);
  expect(parseRowsSearch({ ...search })).toEqual(search);
  const [path, query] = rowsHref("funds", search).split("?");
  expect(path).toBe("/reports/funds/rows");
  expect(parseRowsSearch(Object.fromEntries(new URLSearchParams(query)))).toEqual(search);
});

test("a filter nobody asked for is not asked of the server", () => {
  expect(rowsInput(parseRowsSearch({}), "2026-11-28")).toEqual({
    date: "2026-11-28",
    origin: "own",
  });
});
