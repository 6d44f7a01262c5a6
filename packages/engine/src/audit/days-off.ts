import { countWorkingDays, type IsoDate, type WorkingDayCount, yearOf } from "@tiltas/domain";
import { publicHolidays } from "../deadlines/work-calendar.ts";
import { makeLru } from "../write/lru.ts";
import type { ReportCalendar } from "./audit-views.ts";

/** Before it nothing took effect that a ledger of this kind tells of. */
const firstYear = 2014;

const counts = makeLru<WorkingDayCount>(6);

/** Counts working days up to the year of a day: Monday to Friday, less the public holidays of a country. */
export const workingDaysOf = (calendar: ReportCalendar, until: IsoDate): WorkingDayCount => {
  const last = yearOf(until);
  const key = `${calendar} ${last}`;
  const known = counts.find(key);
  if (known !== undefined) return known;
  const years = Array.from(
    { length: Math.max(0, last - firstYear + 1) },
    (_, at) => firstYear + at,
  );
  const off = calendar === "none" ? [] : years.flatMap((year) => publicHolidays(calendar, year));
  const count = countWorkingDays(new Set(off));
  counts.keep(key, count);
  return count;
};
