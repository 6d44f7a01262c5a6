import { expect, test } from "vitest";
import { pageHrefs, workHref } from "./work-href.ts";
import { parseWorkSearch } from "./work-search.ts";

test("an empty address is the plain queue", () => {
  expect(workHref(parseWorkSearch({}), {})).toBe("/work");
});

test("a filter in the address survives reading it and starts at the first page", () => {
  const search = parseWorkSearch({ view: "all", fund: "MOD-2024", after: "abc", size: 100 });
  expect(workHref(search, { kind: "military" })).toBe(
    "/work?fund=MOD-2024&view=all&size=100&kind=military",
  );
});

test("two pages forward and two back end where they began", () => {
  const first = parseWorkSearch({ view: "all" });
  const second = parseWorkSearch(
    Object.fromEntries(new URL(pageHrefs(first, "c1").nextHref ?? "", "http://x").searchParams),
  );
  const third = parseWorkSearch(
    Object.fromEntries(new URL(pageHrefs(second, "c2").nextHref ?? "", "http://x").searchParams),
  );
  expect(third).toMatchObject({ after: "c2", trail: "-,c1" });
  expect(pageHrefs(third, null)).toEqual({
    nextHref: undefined,
    previousHref: "/work?after=c1&trail=-&view=all",
  });
  expect(pageHrefs(second, null).previousHref).toBe("/work?view=all");
});

test("nonsense in the address falls back to the plain view", () => {
  expect(parseWorkSearch({ view: "x", size: 7, sort: [], text: {} })).toEqual(parseWorkSearch({}));
});
