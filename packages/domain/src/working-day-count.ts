import { daysBetween, type IsoDate, parseIsoDate } from "./calendar.ts";

export type WorkingDayCount = (from: IsoDate, to: IsoDate) => number;

/** The first day there is, a Monday. */
const first = parseIsoDate("1990-01-01");

const isWeekday = (place: number): boolean => place % 7 < 5;

/**
 * Counts working days as `workingDaysBetween` does, after `from` up to and including `to`, 0 when `to` is not later;
 * for many questions about one calendar: every day is looked at once.
 */
export const countWorkingDays = (daysOff: ReadonlySet<IsoDate> = new Set()): WorkingDayCount => {
  const off = new Set([...daysOff].map((day) => daysBetween(first, day)));
  const until: number[] = [0];
  const upTo = (date: IsoDate): number => {
    const last = daysBetween(first, date);
    for (let place = until.length; place <= last; place += 1)
      until.push((until[place - 1] ?? 0) + (isWeekday(place) && !off.has(place) ? 1 : 0));
    return until[last] ?? 0;
  };
  return (from, to) => (to > from ? upTo(to) - upTo(from) : 0);
};
