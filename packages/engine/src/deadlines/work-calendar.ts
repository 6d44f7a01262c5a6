import {
  addDays,
  type IsoDate,
  isWeekend,
  parseIsoDate,
  type WorkCalendar,
  yearOf,
} from "@tiltas/domain";
import Holidays from "date-holidays";

/** How many years after the first a calendar reaches; longer clocks count Monday to Friday from there. */
const furtherYears = 2;

const day = 86_400_000;

type Holiday = { readonly date: string; readonly start: Date; readonly end: Date };

/** Every day a holiday lasts; the library writes its first one as `YYYY-MM-DD hh:mm:ss` of the country's own time. */
const daysOf = ({ date, start, end }: Holiday): readonly IsoDate[] => {
  const first = parseIsoDate(date.slice(0, 10));
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / day));
  return Array.from({ length: count }, (_, index) => addDays(first, index));
};

const known = new Map<string, readonly IsoDate[]>();

/** The public holidays of a country in a year, weekends included; none for a country nobody knows. */
export const publicHolidays = (country: string, year: number): readonly IsoDate[] => {
  const key = `${country} ${year}`;
  const days =
    known.get(key) ??
    new Holidays(country, { types: ["public"] })
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .flatMap(daysOf);
  known.set(key, days);
  return days;
};

/** Tells whether the holidays of a country (ISO 3166-1 alpha-2) are known at all. */
export const isKnownCountry = (country: string): boolean =>
  publicHolidays(country, 2026).length > 0;

/** The country's public holidays from Monday to Friday, from a day on to the end of the second year after it. */
export const workCalendarFrom = (country: string, from: IsoDate): WorkCalendar => {
  const years = Array.from({ length: furtherYears + 1 }, (_, index) => yearOf(from) + index);
  const days = years.flatMap((year) => publicHolidays(country, year));
  return {
    country,
    nonWorkingDays: [...new Set(days)].filter((off) => off >= from && !isWeekend(off)).toSorted(),
  };
};
