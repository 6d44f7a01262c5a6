import { z } from "zod";
import { isoDateSchema } from "./calendar.ts";
import { countryCodeSchema } from "./text.ts";

/**
 * The days from Monday to Friday on which a country does not work, as they were known when a route was laid: kept
 * with the route, so that its deadlines are the same whenever they are computed again.
 */
export const workCalendarSchema = z.strictObject({
  country: countryCodeSchema,
  nonWorkingDays: z.array(isoDateSchema).max(400),
});
export type WorkCalendar = z.infer<typeof workCalendarSchema>;

/** The days off of a calendar, to be asked one by one; without a calendar none but weekends. */
export const daysOffOf = (calendar: WorkCalendar | undefined): ReadonlySet<string> =>
  new Set(calendar?.nonWorkingDays);
