import { expect, test } from "vitest";
import { hasCell, portfolioHref, withoutCell } from "./portfolio-href.ts";
import { parsePortfolioSearch } from "./portfolio-search.ts";

test("an address is read as it is written; a fund or framework that is none is a part of its own", () => {
  const search = parsePortfolioSearch({
    at: "2024-04-10",
    leaf: 1204,
    origin: "kiel",
    stage: "approved",
    fund: "",
  });
  const query = new URLSearchParams(portfolioHref(search).split("?")[1]);
  expect(parsePortfolioSearch(Object.fromEntries(query))).toEqual(search);
  expect(hasCell(search)).toBe(true);
  expect(withoutCell(search)).toEqual({ at: "2024-04-10", leaf: 1204, origin: "kiel" });
});

test("what an address cannot mean is left out", () => {
  expect(
    parsePortfolioSearch({ at: "10.04.2024", leaf: -1, stage: "done", fund: "%", origin: "x" }),
  ).toEqual({ origin: "own" });
  expect(parsePortfolioSearch({ at: "2024-04-10T09:00" })).toMatchObject({
    at: "2024-04-10T09:00",
  });
});
