import type { IsoDate } from "@tiltas/domain";
import { endOfDay, startOfDay } from "../ministry-day.ts";
import type { Parameters } from "../queries/parameters.ts";
import type { LedgerFilter } from "./ledger-views.ts";

// No leaf recorded from an instant on lies before the first whose moment is not earlier.
const firstFrom = (instant: string): string => `
  (SELECT b.leaf_index FROM leaf_mark b WHERE b.moment >= ${instant}::timestamptz
    ORDER BY b.moment, b.leaf_index LIMIT 1)`;

// How late the latest latecomer was placed: by so much may a leaf recorded in time lie further on.
const lateness = `
  coalesce((SELECT max(late.moment - late.at) FROM leaf_mark late WHERE late.at < late.moment), interval '0')`;

const lastBefore = (instant: string): string => `
  (SELECT b.leaf_index FROM leaf_mark b WHERE b.moment < ${instant}::timestamptz + ${lateness}
    ORDER BY b.moment DESC, b.leaf_index DESC LIMIT 1)`;

const from = (day: IsoDate, by: LedgerFilter["by"], { place }: Parameters): readonly string[] => {
  const start = place(startOfDay(day));
  // What takes effect on a day is recorded on it or later, never before.
  const bound = `m.leaf_index >= ${firstFrom(start)}`;
  return by === "recorded"
    ? [bound, `m.at >= ${start}::timestamptz`]
    : [bound, `m.effective_on >= ${place(day)}::date`];
};

const until = (day: IsoDate, by: LedgerFilter["by"], { place }: Parameters): readonly string[] => {
  if (by === "effective") return [`m.effective_on <= ${place(day)}::date`];
  const end = place(endOfDay(day));
  return [`m.leaf_index <= ${lastBefore(end)}`, `m.at < ${end}::timestamptz`];
};

/** The conditions of a period on `leaf_mark m`; those on recorded days bound the range of leaf indexes that is read. */
export const periodConditions = (
  { from: first, to: last, by }: Pick<LedgerFilter, "from" | "to" | "by">,
  sql: Parameters,
): readonly string[] => [
  ...(first === undefined ? [] : from(first, by, sql)),
  ...(last === undefined ? [] : until(last, by, sql)),
];
