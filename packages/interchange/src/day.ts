import { type IsoDate, isoDateSchema } from "@tiltas/domain";

/** The calendar day a text writes as `YYYY-MM-DD`; undefined when it is not one that exists. */
export const findIsoDay = (text: string): IsoDate | undefined => isoDateSchema.safeParse(text).data;

/** The day of a year, month and day of month; undefined when there is no such day. */
export const findDay = (year: number, month: number, day: number): IsoDate | undefined => {
  const pad = (part: number): string => String(part).padStart(2, "0");
  return findIsoDay(`${year}-${pad(month)}-${pad(day)}`);
};

/** The last day of a month; undefined when there is no such month. */
export const findLastDay = (year: number, month: number): IsoDate | undefined =>
  [31, 30, 29, 28].map((day) => findDay(year, month, day)).find((day) => day !== undefined);
