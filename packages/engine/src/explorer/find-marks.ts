import type { Ground } from "../ground.ts";
import { cutPage, rowsToRead } from "../queries/page-size.ts";
import { parameters, type Parameters } from "../queries/parameters.ts";
import { findStreams } from "./find-streams.ts";
import type { LeafPage, LedgerFilter } from "./ledger-views.ts";
import { periodConditions } from "./mark-conditions.ts";

/** The number of marked leaves: what a page of the explorer has looked at. */
const markHead = "(SELECT coalesce(max(leaf_index) + 1, 0) FROM leaf_mark)";

type Way = { readonly beyond: string; readonly order: "ASC" | "DESC" };
type Streams = readonly string[] | undefined;

const scan = (conditions: readonly string[], order: Way["order"], limit: number): string => `
  (SELECT m.leaf_index FROM leaf_mark m WHERE ${conditions.join(" AND ")}
    ORDER BY m.leaf_index ${order} LIMIT ${limit})`;

/** A person's own acts and those in their name are two walks of two indexes, merged. */
const scanOf = (
  filter: LedgerFilter,
  streams: Streams,
  { beyond, order }: Way,
  limit: number,
  sql: Parameters,
): string => {
  const { action, kind, person } = filter;
  const conditions = [
    beyond,
    ...(action === undefined ? [] : [`m.action = ${sql.place(action)}`]),
    ...(kind === undefined ? [] : [`m.kind = ${sql.place(kind)}`]),
    ...(streams === undefined
      ? []
      : [
          `m.leaf_index = ANY(ARRAY(SELECT l.index FROM leaf l WHERE l.stream = ANY(${sql.place(streams)}::text[])))`,
        ]),
    ...periodConditions(filter, sql),
  ];
  if (person === undefined) return scan(conditions, order, limit);
  const who = sql.place(person);
  const [own, lent] = ["person_id", "on_behalf_of"].map((column) =>
    scan([...conditions, `m.${column} = ${who}::uuid`], order, limit),
  );
  return `(${own} UNION ${lent} ORDER BY leaf_index ${order} LIMIT ${limit})`;
};

type Row = { readonly leaf_index: string | null; readonly head: string };

const walk = async (
  { pool }: Ground,
  filter: LedgerFilter,
  streams: Streams,
  way: (sql: Parameters) => Way,
  limit: number,
): Promise<{ readonly found: readonly number[]; readonly head: number }> => {
  const sql = parameters();
  const text = `SELECT h.head, p.leaf_index FROM (SELECT ${markHead} AS head) h
                  LEFT JOIN ${scanOf(filter, streams, way(sql), limit, sql)} p ON true`;
  const { rows } = await pool.query<Row>(text, [...sql.values]);
  return {
    found: rows.flatMap(({ leaf_index: index }) => (index === null ? [] : [Number(index)])),
    head: Number(rows[0]?.head ?? 0),
  };
};

export type FoundMarks = {
  /** Newest first. */
  readonly indexes: readonly number[];
  readonly next: number | null;
  readonly newer: number | null;
  readonly head: number;
};

/** Where the page begins that ends just before this one; null when nothing newer matches. */
const findNewer = async (
  ground: Ground,
  filter: LedgerFilter,
  streams: Streams,
  { seq, size }: LeafPage,
): Promise<number | null> => {
  if (seq === undefined) return null;
  const { found } = await walk(
    ground,
    filter,
    streams,
    (sql) => ({ beyond: `m.leaf_index > ${sql.place(seq)}`, order: "ASC" }),
    size,
  );
  return found.length === 0 ? null : Math.max(...found);
};

/**
 * The leaves that match, a page of them from one index back, by the index of whichever condition is rarest.
 * @throws InputError for a `size` outside 1 to 200, or a subject that names nothing there can be
 */
export const findMarks = async (
  ground: Ground,
  filter: LedgerFilter,
  page: LeafPage,
): Promise<FoundMarks> => {
  const { seq, size } = page;
  const limit = rowsToRead(size);
  const streams =
    filter.subject === undefined ? undefined : await findStreams(ground, filter.subject);
  const older = (sql: Parameters): Way => ({
    beyond: seq === undefined ? "true" : `m.leaf_index <= ${sql.place(seq)}`,
    order: "DESC",
  });
  const [{ found, head }, newer] = await Promise.all([
    walk(ground, filter, streams, older, limit),
    findNewer(ground, filter, streams, page),
  ]);
  const newestFirst = found.toSorted((a, b) => b - a);
  const { rows, last } = cutPage(newestFirst, size);
  return {
    indexes: rows,
    next: last === undefined ? null : (newestFirst[size] ?? null),
    newer,
    head,
  };
};
