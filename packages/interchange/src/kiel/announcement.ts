import type { IsoDate } from "@tiltas/domain";
import type { AnnouncedDay } from "./announced-day.ts";
import type { KielPackage } from "./kiel-package.ts";
import type { Remarks } from "./remarks.ts";

type ReadDay = (wording: string) => AnnouncedDay | undefined;

/** The day a package's announcement took effect, and the announcement as the source words it. */
export type Announcement = { readonly day: IsoDate; readonly wording: string };

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== "")),
];

/** The latest day any of the packages was announced on; undefined when none gives a day. */
export const findLatestDay = (
  packages: readonly KielPackage[],
  readDay: ReadDay,
): IsoDate | undefined =>
  packages
    .flatMap(({ rows }) => rows.map((row) => readDay(row.written("announced"))?.day))
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);

const earliest = (days: readonly AnnouncedDay[]): AnnouncedDay | undefined =>
  days.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(0);

/**
 * When a package was announced. Of several days its rows give, the earliest, on which it began; where none can be read,
 * the latest announcement of the whole file, by which the source knew of it. Undefined when the file gives no day at all.
 */
export const findAnnouncement = (
  { first, rows }: KielPackage,
  readDay: ReadDay,
  latestOfFile: IsoDate | undefined,
  remarks: Remarks,
): Announcement | undefined => {
  const wordings = distinct(rows.map((row) => row.written("announced")));
  const wording = remarks.line(wordings.join("; ") || "not stated", 80, first.line);
  const days = wordings.map(readDay).filter((day) => day !== undefined);
  const chosen = earliest(days);
  if (chosen === undefined) {
    if (latestOfFile === undefined) return undefined;
    const text = `“${wording}” gives no day; ${latestOfFile} is taken, the latest announcement in the file.`;
    remarks.note("dayAssumed", first.line, text);
    return { day: latestOfFile, wording };
  }
  if (new Set(days.map(({ day }) => day)).size > 1)
    remarks.note(
      "daysDiffer",
      first.line,
      `The rows give several days; the earliest, ${chosen.day}, is taken.`,
    );
  else if (!chosen.exact)
    remarks.note("dayDerived", first.line, `“${wording}” is read as ${chosen.day}.`);
  return { day: chosen.day, wording };
};
