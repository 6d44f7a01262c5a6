import { expect, test } from "vitest";
import { formatAgo } from "./ago.ts";

const now = "2026-11-02T08:00:00.000Z";

test.each([
  ["2026-11-02T07:59:48.000Z", "en-GB", "12 seconds ago"],
  ["2026-11-02T07:58:59.000Z", "en-GB", "1 minute ago"],
  ["2026-11-01T20:00:00.000Z", "en-GB", "12 hours ago"],
  ["2026-10-30T20:00:00.000Z", "en-GB", "2 days ago"],
  ["2026-11-02T08:00:03.000Z", "en-GB", "0 seconds ago"],
  ["2026-11-02T07:59:48.000Z", "lt-LT", "prieš 12 sekundžių"],
  ["2026-11-02T07:57:00.000Z", "uk-UA", "3 хвилини тому"],
])("%s is told in %s as %s", (then, locale, told) => {
  expect(formatAgo(then, now, locale)).toBe(told);
});
