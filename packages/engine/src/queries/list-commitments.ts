import type { Ground } from "../ground.ts";
import type { CommitmentFilter, CommitmentRow, Page, PageRequest } from "../views.ts";
import { fundCodesOf, rowColumns, type StoredRow, toCommitmentRow } from "./commitment-row.ts";
import { parseCursor, toCursor } from "./cursor.ts";
import { leafCount } from "./leaf-head.ts";
import { conditionsOf } from "./list-filter.ts";
import { sortingOf } from "./list-sort.ts";
import { cutPage, rowsToRead } from "./page-size.ts";
import { parameters } from "./parameters.ts";

/** The page's rows beside what is true of the whole list: one row with an empty `id` when the page is empty. */
type Counted<Row> = { readonly total: string; readonly leaf_index: string } & (
  | Row
  | { readonly id: null }
);

const isFilled = <Row extends { readonly id: string }>(
  row: Counted<Row>,
): row is Counted<Row> & Row => row.id !== null;

const scopeOf = (filter: CommitmentFilter): string =>
  JSON.stringify([
    "commitments",
    filter.text,
    filter.stages,
    filter.states,
    filter.frameworkCode,
    filter.fundCode,
    filter.kind,
    filter.origin,
    filter.donor,
    filter.sort,
    filter.descending,
  ]);

/**
 * Commitments that match every filter, a page of them, with the exact number in all.
 * Rows without a value for the sort stand last in both directions.
 * @throws InputError for an altered cursor (`after`) or a `size` outside 1 to 200
 */
export const listCommitments = async (
  { pool }: Ground,
  filter: CommitmentFilter,
  { after, size }: PageRequest,
): Promise<Page<CommitmentRow>> => {
  const scope = scopeOf(filter);
  const sorting = sortingOf(filter);
  const sql = parameters();
  const limit = rowsToRead(size);
  const conditions = conditionsOf(filter, sql);
  const key = after === undefined ? undefined : parseCursor(after, scope, sorting.parts);
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  const { rows: counted } = await pool.query<Counted<StoredRow>>(
    `SELECT ${leafCount} AS leaf_index, t.total, p.*, ${fundCodesOf}
       FROM (SELECT count(*) AS total FROM commitment c ${where}) t
       LEFT JOIN LATERAL (${sorting.pageSql(rowColumns, conditions, key, limit, sql)}) p ON true
      ORDER BY ${sorting.orderSql}`,
    [...sql.values],
  );
  const { rows, last } = cutPage(counted.filter(isFilled), size);
  return {
    rows: rows.map(toCommitmentRow),
    next: last === undefined ? null : toCursor(scope, sorting.keyOf(last)),
    total: Number(counted[0]?.total ?? 0),
    leafIndex: Number(counted[0]?.leaf_index ?? 0),
  };
};
