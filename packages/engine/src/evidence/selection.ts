import type { EvidenceScope, IsoDate } from "@tiltas/domain";
import { parameters } from "../queries/parameters.ts";
import { endOfDay, startOfDay } from "../ministry-day.ts";
import { chosenCommitments } from "./chosen-commitments.ts";
import type { Statement } from "./read-batches.ts";

/** SQL of rows `(stream, last)`: a stream, and the last of its versions that belongs to the scope, null for all. */
export type Selection = Statement;

const [firstDay, lastDay] = ["1990-01-01", "2199-12-31"];

// The ministry's day before the first, and the one after the last, are none there are; nothing is recorded on them.
const startOf = (day: IsoDate): string =>
  day === firstDay ? "1990-01-01T00:00:00.000Z" : startOfDay(day);

const endOf = (day: IsoDate): string =>
  day === lastDay ? "2200-01-02T00:00:00.000Z" : endOfDay(day);

type Days = { readonly from: string; readonly to: string };

/** Streams with an entry recorded in the period, up to the period's last: so that no stream has a gap. */
const moved = ({ from, to }: Days): Selection => ({
  text: `SELECT e.stream, max(e.version) AS last FROM entry e WHERE e.at < $2::timestamptz
          GROUP BY e.stream HAVING bool_or(e.at >= $1::timestamptz)`,
  values: [from, to],
});

/** The streams a scope asks for, those that judge them left aside; undefined when it asks for all there are. */
export const askedStreams = (scope: EvidenceScope): Selection | undefined => {
  switch (scope.kind) {
    case "everything":
      return undefined;
    case "commitment":
    case "filter": {
      const sql = parameters();
      const chosen = chosenCommitments(scope, sql);
      const text = `SELECT 'commitment/' || id AS stream, NULL::int AS last FROM (${chosen}) AS chosen`;
      return { text, values: sql.values };
    }
    case "period":
      return moved({ from: startOf(scope.from), to: endOf(scope.to) });
    default:
      return scope satisfies never;
  }
};

/** Before when whatever judges the streams has to be recorded; undefined when that does not matter. */
export const judgedUntil = (scope: EvidenceScope): string | undefined =>
  scope.kind === "period" ? endOf(scope.to) : undefined;

/** A selection and some named streams beside it, which it must not hold already. */
export const withStreams = (
  { text, values }: Selection,
  streams: readonly string[],
  until: string | undefined,
): Selection => {
  const [named, before] = [`$${values.length + 1}::text[]`, `$${values.length + 2}::timestamptz`];
  return {
    text: `${text} UNION ALL
      SELECT e.stream, CASE WHEN ${before} IS NULL THEN NULL ELSE max(e.version) END FROM entry e
       WHERE e.stream = ANY(${named}) AND (${before} IS NULL OR e.at < ${before}) GROUP BY e.stream`,
    values: [...values, [...streams], until ?? null],
  };
};
