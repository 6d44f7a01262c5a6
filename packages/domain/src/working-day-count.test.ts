import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, parseIsoDate, workingDaysBetween } from "./calendar.ts";
import { countWorkingDays } from "./working-day-count.ts";

const start = parseIsoDate("2024-01-01");
const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(start, days));

test("it counts as the slow way does, in whatever order it is asked", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 8 }),
      fc.array(day, { maxLength: 30 }),
      (asked, off) => {
        const daysOff = new Set(off);
        const count = countWorkingDays(daysOff);
        for (const [from, to] of asked)
          expect(count(from, to)).toBe(workingDaysBetween(from, to, daysOff));
      },
    ),
    { numRuns: 20 },
  );
});
