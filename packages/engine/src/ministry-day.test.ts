import { parseInstant, parseIsoDate } from "@tiltas/domain";
import { expect, test } from "vitest";
import { dayOf, endOfDay, startOfDay } from "./ministry-day.ts";

test.each([
  ["2026-01-15T21:59:59.999Z", "2026-01-15"],
  ["2026-01-15T22:00:00.000Z", "2026-01-16"],
  ["2026-07-15T20:59:59.999Z", "2026-07-15"],
  ["2026-07-15T21:00:00.000Z", "2026-07-16"],
  ["2024-12-31T22:00:00.000Z", "2025-01-01"],
])("%s is on the ministry's %s", (instant, day) => {
  expect(dayOf(parseInstant(instant))).toBe(day);
});

// Clocks go forward on 29 March and back on 25 October 2026, at 01:00 UTC.
test.each([
  ["2026-01-15", "2026-01-14T22:00:00.000Z"],
  ["2026-07-15", "2026-07-14T21:00:00.000Z"],
  ["2026-03-29", "2026-03-28T22:00:00.000Z"],
  ["2026-03-30", "2026-03-29T21:00:00.000Z"],
  ["2026-10-25", "2026-10-24T21:00:00.000Z"],
  ["2026-10-26", "2026-10-25T22:00:00.000Z"],
])("%s begins at %s", (day, instant) => {
  expect(startOfDay(parseIsoDate(day))).toBe(instant);
});

test("a day ends as the next one begins", () => {
  expect(endOfDay(parseIsoDate("2026-03-28"))).toBe(startOfDay(parseIsoDate("2026-03-29")));
});
