import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  millisecondsOf,
  parseInstant,
  addWorkingDays,
  daysBetween,
  instantSchema,
  isoDateSchema,
  isWeekend,
  parseIsoDate,
  workingDaysBetween,
  yearOf,
} from "./calendar.ts";

test.for(["2024-02-29", "2000-02-29", "1990-01-01", "2199-12-31"])("%s is a day", (day) => {
  expect(isoDateSchema.parse(day)).toBe(day);
});

test.for([
  "2024-02-30",
  "2023-02-29",
  "2100-02-29",
  "2024-04-31",
  "2024-13-01",
  "2024-00-10",
  "2024-01-00",
  "1989-12-31",
  "2200-01-01",
  "275760-09-13",
  "+275760-09-13",
  "2024-4-10",
  "10.04.2024",
  "2024-04-10T00:00:00Z",
  "2024-04-10\n",
  " 2024-04-10",
  "٢٠٢٤-٠٤-١٠",
  "until 3/16/2022",
  "",
])("%o is no day", (day) => {
  expect(isoDateSchema.safeParse(day).success).toBe(false);
});

test.for([
  ["2024-04-10T09:00:00.000Z", true],
  ["2024-04-10T23:59:60.000Z", false],
  ["2024-04-10T24:00:00.000Z", false],
  ["2024-02-30T09:00:00.000Z", false],
  ["2024-04-10T09:00:00.000", false],
  ["2024-04-10T09:00:00.000+02:00", false],
  ["2024-04-10T09:00:00Z", false],
  ["2024-04-10T09:00:00.000000Z", false],
] as const)("the instant %s is taken: %o", ([instant, isTaken]) => {
  expect(instantSchema.safeParse(instant).success).toBe(isTaken);
});

test("five working days from a Friday is the next Friday, a holiday one more", () => {
  const friday = parseIsoDate("2024-04-12");
  expect(addWorkingDays(friday, 5)).toBe("2024-04-19");
  expect(addWorkingDays(friday, 5, new Set(["2024-04-16"]))).toBe("2024-04-22");
  expect(addWorkingDays(parseIsoDate("2024-04-13"), 0)).toBe("2024-04-13");
});

test("the days between count back what adding them counted on, however many and whatever is off", () => {
  const daysOff = fc.uniqueArray(fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 250 }),
      daysOff,
      (start, days, off) => {
        const from = addDays(parseIsoDate("2000-01-01"), start);
        const holidays = new Set(off.map((day) => addDays(from, day)));
        const due = addWorkingDays(from, days, holidays);
        expect(workingDaysBetween(from, due, holidays)).toBe(days);
        expect(isWeekend(due) || holidays.has(due)).toBe(false);
      },
    ),
  );
  expect(workingDaysBetween(parseIsoDate("2024-04-12"), parseIsoDate("2024-04-11"))).toBe(0);
});

test("working days leave weekends and holidays out", () => {
  const count = (from: string, to: string, holidays: readonly string[] = []) =>
    workingDaysBetween(parseIsoDate(from), parseIsoDate(to), new Set(holidays));
  expect(count("2026-03-02", "2026-03-02")).toBe(0);
  expect(count("2026-03-06", "2026-03-09")).toBe(1);
  expect(count("2026-03-02", "2026-03-16")).toBe(10);
  expect(count("2026-03-09", "2026-03-12", ["2026-03-11"])).toBe(2);
  expect(count("2026-03-09", "2026-03-02")).toBe(0);
});

test("a day's year is read from the day itself", () => {
  expect(yearOf(parseIsoDate("2024-12-31"))).toBe(2024);
});

const dayArbitrary = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => parseIsoDate(date.toISOString().slice(0, 10)));

test("counting days agrees with the platform's calendar", () => {
  fc.assert(
    fc.property(dayArbitrary, dayArbitrary, (from, to) => {
      const expected = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
      expect(daysBetween(from, to)).toBe(expected);
      expect(addDays(from, expected)).toBe(to);
      expect(isWeekend(from)).toBe([0, 6].includes(new Date(from).getUTCDay()));
    }),
  );
});

test("instants are compared by their milliseconds since 1970", () => {
  for (const text of [
    "1990-01-01T00:00:00.000Z",
    "2024-02-29T23:59:59.999Z",
    "2199-12-31T12:34:56.789Z",
  ])
    expect(millisecondsOf(parseInstant(text))).toBe(Date.parse(text));
});
