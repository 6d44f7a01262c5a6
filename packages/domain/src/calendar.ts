import { z } from "zod";

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isRealDay = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return (
    year >= 1990 &&
    year <= 2199 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
};

/** A calendar day `YYYY-MM-DD` that exists, between 1990 and 2199 (ISO 8601). */
export const isoDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date such as 2024-04-10")
  .refine(isRealDay, "must be a day that exists, from 1990 to 2199")
  .brand<"IsoDate">();
export type IsoDate = z.infer<typeof isoDateSchema>;

/** An instant in UTC with milliseconds, `2024-04-10T09:00:00.000Z` (RFC 3339). */
export const instantSchema = z.iso.datetime({ precision: 3 }).brand<"Instant">();
export type Instant = z.infer<typeof instantSchema>;

export const parseIsoDate = (text: string): IsoDate => isoDateSchema.parse(text);
export const parseInstant = (text: string): Instant => instantSchema.parse(text);

/** The calendar year of a day. */
export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

// Howard Hinnant's days_from_civil and civil_from_days, proleptic Gregorian, day 0 = 1970-01-01.
const toDayNumber = (date: string): number => {
  const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const textOfDay = (day: number): string => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const d = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const m = mp < 10 ? mp + 3 : mp - 9;
  const y = yearOfEra + era * 400 + (m <= 2 ? 1 : 0);
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
};

const firstDay = toDayNumber("1990-01-01");
const lastDay = toDayNumber("2199-12-31");

/** Guarantee: the text of a day between the two is the day's own; only others are left to the schema to refuse. */
const fromDayNumber = (day: number): IsoDate => {
  const text = textOfDay(day);
  return day >= firstDay && day <= lastDay ? (text as IsoDate) : parseIsoDate(text);
};

/** Milliseconds since the beginning of 1970 in UTC, by which instants are compared. */
export const millisecondsOf = (instant: Instant): number => {
  const [hours = 0, minutes = 0, seconds = 0] = instant.slice(11, -1).split(":").map(Number);
  const days = toDayNumber(instant.slice(0, 10));
  return Math.round(1000 * (((days * 24 + hours) * 60 + minutes) * 60 + seconds));
};

/** The day `days` later (earlier when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  fromDayNumber(toDayNumber(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  toDayNumber(to) - toDayNumber(from);

/** Day 0, 1970-01-01, was a Thursday. */
const isWeekendNumber = (dayNumber: number): boolean => {
  const weekday = (((dayNumber + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
};

/** Saturday and Sunday. */
export const isWeekend = (date: IsoDate): boolean => isWeekendNumber(toDayNumber(date));

const isOff = (dayNumber: number, holidays: ReadonlySet<string>): boolean =>
  isWeekendNumber(dayNumber) || (holidays.size > 0 && holidays.has(textOfDay(dayNumber)));

/**
 * The day that lies `days` working days after `date`, counting Monday to Friday except `holidays`.
 * @param days whole working days, 0 or more
 */
export const addWorkingDays = (
  date: IsoDate,
  days: number,
  holidays: ReadonlySet<string> = new Set(),
): IsoDate => {
  let current = toDayNumber(date);
  for (let left = days; left > 0;) {
    current += 1;
    if (!isOff(current, holidays)) left -= 1;
  }
  return fromDayNumber(current);
};

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (
  from: IsoDate,
  to: IsoDate,
  holidays: ReadonlySet<string> = new Set(),
): number => {
  const last = toDayNumber(to);
  let count = 0;
  for (let day = toDayNumber(from) + 1; day <= last; day += 1)
    if (!isOff(day, holidays)) count += 1;
  return count;
};
