import { addWorkingDays, parseIsoDate, workCalendarSchema } from "@tiltas/domain";
import { expect, test } from "vitest";
import { isKnownCountry, workCalendarFrom } from "./work-calendar.ts";

const daysOff = (country: string, from: string): readonly string[] =>
  workCalendarFrom(country, parseIsoDate(from)).nonWorkingDays;

// Labour Code of the Republic of Lithuania, article 123; Easter Monday moves, weekends are left out.
test("Lithuania's holidays of 2026 that fall on working days", () => {
  expect(daysOff("LT", "2026-01-01").filter((day) => day.startsWith("2026"))).toEqual([
    "2026-01-01",
    "2026-02-16",
    "2026-03-11",
    "2026-04-06",
    "2026-05-01",
    "2026-06-24",
    "2026-07-06",
    "2026-11-02",
    "2026-12-24",
    "2026-12-25",
  ]);
});

// Labour Code of Ukraine, articles 67 and 73: a holiday on a weekend moves to the next working day.
test("Ukraine's holidays of 2026, moved where they fall on a weekend", () => {
  const days = daysOff("UA", "2026-01-01");
  expect(days).toEqual(expect.arrayContaining(["2026-03-09", "2026-04-13", "2026-08-24"]));
  expect(days).not.toContain("2026-03-08");
});

test("a calendar reaches beyond a deadline of forty working days at the turn of a year", () => {
  const calendar = workCalendarFrom("LT", parseIsoDate("2026-12-01"));
  expect(workCalendarSchema.parse(calendar)).toEqual(calendar);
  const due = addWorkingDays(parseIsoDate("2026-12-01"), 40, new Set(calendar.nonWorkingDays));
  expect(due).toBe("2027-01-29");
  expect(calendar.nonWorkingDays.at(-1)).toBe("2028-12-26");
});

test("a country nobody knows has no calendar", () => {
  expect(isKnownCountry("LT")).toBe(true);
  expect(isKnownCountry("UA")).toBe(true);
  expect(isKnownCountry("XX")).toBe(false);
});
