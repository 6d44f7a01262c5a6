import { addDays, type Instant, type IsoDate, parseInstant, parseIsoDate } from "@tiltas/domain";

// en-CA writes a day as YYYY-MM-DD.
const ministryDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Vilnius",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

let lastHour = "";
let lastDay = parseIsoDate("2000-01-01");

/** The ministry's calendar day of an instant. Its days begin on a full hour, so the day of the last hour is kept. */
export const dayOf = (instant: Instant): IsoDate => {
  const hourOf = instant.slice(0, 13);
  if (hourOf !== lastHour) {
    lastDay = parseIsoDate(ministryDay.format(new Date(instant)));
    lastHour = hourOf;
  }
  return lastDay;
};

const hour = 3_600_000;

/** The first instant of a day in the ministry's time zone, which lies two or three hours east of UTC. */
export const startOfDay = (day: IsoDate): Instant => {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const summer = parseInstant(new Date(midnight - 3 * hour).toISOString());
  return dayOf(summer) === day ? summer : parseInstant(new Date(midnight - 2 * hour).toISOString());
};

/** When something due on a day is late: as the day after begins. */
export const endOfDay = (day: IsoDate): Instant => startOfDay(addDays(day, 1));
