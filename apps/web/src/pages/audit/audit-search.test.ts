import { expect, test } from "vitest";
import { auditHref, countFilters, parseAuditSearch } from "./audit-search.ts";

test("an address is read as it is written, and what it cannot mean is left out", () => {
  const search = { seq: 7, actor: "someone", event: "approval.grant", by: "effective" } as const;
  const query = Object.fromEntries(new URLSearchParams(auditHref(search).split("?")[1]));
  expect(parseAuditSearch(query)).toEqual(search);
  expect(parseAuditSearch({ seq: "-1", actor: "", event: 5, by: "seen", other: "x" })).toEqual({});
  expect(parseAuditSearch({ seq: "1e3" })).toEqual({ seq: 1000 });
  expect(auditHref({})).toBe("/audit");
});

test("where the list begins and which time is meant are no filters", () => {
  expect(countFilters({ seq: 7, by: "effective" })).toBe(0);
  expect(countFilters({ seq: 7, ref: "LT-2024-0007", from: "2024-01-01" })).toBe(2);
});
