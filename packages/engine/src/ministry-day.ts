import { addDays, type Instant, type IsoDate, parseInstant, parseIsoDate } from "@tiltas/domain";

// en-CA writes a day as YYYY-MM-DD.
const ministryDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Vilnius",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const mostHours = 1000;
const days = new Map<string, IsoDate>();

/** The ministry's calendar day of an instant. Its days begin on a full hour, so the days of some hours are kept. */
export const dayOf = (instant: Instant): IsoDate => {
  const hourOf = instant.slice(0, 13);
  const known = days.get(hourOf);
  if (known !== undefined) return known;
  const day = parseIsoDate(ministryDay.format(new Date(instant)));
  if (days.size >= mostHours) days.clear();
  days.set(hourOf, day);
  return day;
};

const hour = 3_600_000;
const mostDays = 1000;

const findStart = (day: IsoDate): Instant => {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const summer = parseInstant(new Date(midnight - 3 * hour).toISOString());
  return dayOf(summer) === day ? summer : parseInstant(new Date(midnight - 2 * hour).toISOString());
};

const starts = new Map<IsoDate, Instant>();

/** The first instant of a day in the ministry's time zone, which lies two or three hours east of UTC. Kept for some days. */
export const startOfDay = (day: IsoDate): Instant => {
  const known = starts.get(day);
  if (known !== undefined) return known;
  const start = findStart(day);
  if (starts.size >= mostDays) starts.clear();
  starts.set(day, start);
  return start;
};

/** When something due on a day is late: as the day after begins. */
export const endOfDay = (day: IsoDate): Instant => startOfDay(addDays(day, 1));
