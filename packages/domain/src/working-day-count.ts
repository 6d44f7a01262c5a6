import { addDays, daysBetween, type IsoDate, isWeekend, parseIsoDate } from "./calendar.ts";

export type WorkingDayCount = (from: IsoDate, to: IsoDate) => number;

const first = parseIsoDate("1990-01-01");

/**
 * Counts working days as `workingDaysBetween` does, after `from` up to and including `to`, 0 when `to` is not later;
 * for many questions about one calendar: every day is looked at once.
 */
export const countWorkingDays = (daysOff: ReadonlySet<string> = new Set()): WorkingDayCount => {
  const until: number[] = [0];
  const upTo = (date: IsoDate): number => {
    const place = daysBetween(first, date);
    let day = addDays(first, until.length);
    for (let count = until.at(-1) ?? 0; until.length <= place; day = addDays(day, 1)) {
      if (!isWeekend(day) && !daysOff.has(day)) count += 1;
      until.push(count);
    }
    return until[place] ?? 0;
  };
  return (from, to) => (to > from ? upTo(to) - upTo(from) : 0);
};
