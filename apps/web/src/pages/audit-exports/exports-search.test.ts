import { expect, test } from "vitest";
import { exportsHref, parseExportsSearch } from "./exports-search.ts";
import { evidenceHref, readScope } from "./scope-of-search.ts";

const scopeOf = (address: string) => {
  const raw = Object.fromEntries(new URLSearchParams(address));
  return readScope(parseExportsSearch(raw));
};

test("an address keeps the fields of its own part alone", () => {
  const search = {
    take: "period",
    from: "2024-01-01",
    to: "2024-12-31",
    ref: "LT-2024-0007",
  } as const;
  expect(exportsHref(search)).toBe("/audit/exports?take=period&from=2024-01-01&to=2024-12-31");
  expect(exportsHref({})).toBe("/audit/exports");
  expect(parseExportsSearch({ take: "nonsense", ref: "LT-2024-0007" })).toEqual({});
  expect(parseExportsSearch({ take: "filter", text: 42 })).toEqual({ take: "filter", text: "42" });
});

test.for([
  ["take=everything", "/evidence/everything"],
  [
    "take=commitment&ref=lt-2024-0007, LT-2024-0008",
    "/evidence/commitment/LT-2024-0007,LT-2024-0008",
  ],
  ["take=period&from=2024-01-01&to=2024-12-31", "/evidence/period?from=2024-01-01&to=2024-12-31"],
  [
    "take=filter&stage=approved&fund=MOD-2026&donor=lt&text=a%26b",
    "/evidence/filter?text=a%26b&stages=approved&fundCode=MOD-2026&donor=LT",
  ],
] as const)("%s is downloaded at %s", ([address, href]) => {
  const read = scopeOf(address);
  if (read === undefined || !("scope" in read)) throw new Error("no scope was read");
  expect(evidenceHref(read.scope)).toBe(href);
});

test.for([
  ["take=commitment", "ref"],
  ["take=commitment&ref=7", "ref"],
  ["take=period&from=2024-01-01", "to"],
  ["take=period&from=2024-02-30&to=2024-03-01", "from"],
  ["take=period&from=2024-03-02&to=2024-03-01", "to"],
  ["take=filter&donor=Lithuania", "donor"],
  ["take=filter", undefined],
] as const)("%s is wrong in %s", ([address, field]) => {
  expect(scopeOf(address)).toEqual({ wrong: field });
});

test("an address that asks for nothing is not wrong", () => {
  expect(scopeOf("")).toBeUndefined();
});
