import type { IsoDate } from "@tiltas/domain";
import { findDay, findLastDay } from "../day.ts";

/** The day on which, by the source, the package was certainly announced. `exact` is false where that took reading. */
export type AnnouncedDay = { readonly day: IsoDate; readonly exact: boolean };

const isoDay = /(\d{4})-(\d{1,2})-(\d{1,2})/g;
const americanDay = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/g;
const monthOnly = /(?<![\d/])(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g;

const yearOf = (text: string): number => Number(text.length === 2 ? `20${text}` : text);

const daysIn = (text: string): readonly (IsoDate | undefined)[] => [
  ...[...text.matchAll(isoDay)].map(([, y, m, d]) => findDay(Number(y), Number(m), Number(d))),
  ...[...text.matchAll(americanDay)].map(([, m, d, y = ""]) =>
    findDay(yearOf(y), Number(m), Number(d)),
  ),
  ...[...text.matchAll(monthOnly)].map(([, m, y = ""]) => findLastDay(yearOf(y), Number(m))),
];

/**
 * Reads `2022-03-23 00:00:00` as that day, and of `until 3/16/2022`, `between 3/1/2022 and 3/16/2022` and `unclear, 04/22`
 * the latest day they allow: a total as at an earlier day then never counts what may not have been announced yet.
 */
export const findAnnouncedDay = (text: string): AnnouncedDay | undefined => {
  const day = daysIn(text)
    .filter((found) => found !== undefined)
    .toSorted()
    .at(-1);
  if (day === undefined) return undefined;
  return { day, exact: /^\d{4}-\d{1,2}-\d{1,2}(?:[ T]00:00(?::00)?)?$/.test(text) };
};
