import { commitmentIdSchema } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { parseCursor, toCursor } from "../queries/cursor.ts";
import { isReferencePart } from "../queries/key-parts.ts";
import { cutPage, rowsToRead } from "../queries/page-size.ts";
import { type Parameters, parameters } from "../queries/parameters.ts";
import { rollupHead } from "../queries/rollup-head.ts";
import type { PageRequest } from "../views.ts";
import type { PositionFilter, PositionPage, PositionRow } from "./audit-views.ts";

/** The conditions of a filter on `rollup_delta d`: signed changes up to a day and a leaf. */
export const deltaConditions = (filter: PositionFilter, { place }: Parameters): string => {
  const equals = (column: string, value: string | number | undefined): readonly string[] =>
    value === undefined ? [] : [`d.${column} = ${place(value)}`];
  const oneOf = (column: string, values: readonly string[] | undefined): readonly string[] =>
    values === undefined ? [] : [`d.${column} = ANY(${place(values)}::text[])`];
  return [
    `d.effective_on <= ${place(filter.date)}`,
    ...(filter.knownAt === undefined ? [] : [`d.leaf_index < ${place(filter.knownAt)}`]),
    ...equals("source", filter.origin),
    ...equals("donor", filter.donor),
    ...equals("fund_code", filter.fundCode),
    ...equals("framework_code", filter.frameworkCode),
    ...equals("committed_year", filter.committedYear),
    ...oneOf("stage", filter.stages),
    ...oneOf("kind", filter.kinds),
  ].join(" AND ");
};

/** The leaf index figures are true for: what is folded, or fewer leaves if asked. */
export const readKnownAt = async (
  { pool }: Ground,
  { knownAt }: Pick<PositionFilter, "knownAt">,
): Promise<number> => {
  const { rows } = await pool.query<{ head: string }>(`SELECT ${rollupHead} AS head`);
  const head = Number(rows[0]?.head ?? 0);
  return Math.min(knownAt ?? head, head);
};

const positionsSql = (conditions: string): string => `
  SELECT l.stream, sum(d.amount_eur)::numeric(20,2) AS amount
    FROM rollup_delta d JOIN leaf l ON l.index = d.leaf_index
   WHERE ${conditions}
   GROUP BY l.stream HAVING sum(d.amount_eur) <> 0 OR sum(d.count) <> 0`;

// References are ASCII: their order is that of their bytes, in every language.
const byReference = `c.reference COLLATE "C"`;
const named = (conditions: string): string => `
  SELECT c.id, c.reference, c.title, p.amount FROM (${positionsSql(conditions)}) p
    JOIN commitment c ON p.stream = 'commitment/' || c.id`;

type Row = {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly amount: string;
};

const toRow = ({ id, reference, title, amount }: Row): PositionRow => ({
  commitmentId: commitmentIdSchema.parse(id),
  reference,
  title,
  amount,
});

/** Every commitment behind a figure, with what it adds, in order of references. */
export const readPositions = async (
  { pool }: Ground,
  filter: PositionFilter,
): Promise<readonly PositionRow[]> => {
  const sql = parameters();
  const text = `${named(deltaConditions(filter, sql))} ORDER BY ${byReference}`;
  const { rows } = await pool.query<Row>(text, [...sql.values]);
  return rows.map(toRow);
};

const scopeOf = (filter: PositionFilter): string =>
  JSON.stringify(["positions", Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/**
 * A page of the commitments behind a figure, with the figure itself; rows whose changes up to the day and leaf come
 * to nothing are not among them.
 * @throws InputError for an altered cursor (`after`) or a `size` outside 1 to 200
 */
export const positions = async (
  ground: Ground,
  filter: PositionFilter,
  { after, size }: PageRequest,
): Promise<PositionPage> => {
  const scope = scopeOf(filter);
  const limit = rowsToRead(size);
  const start = after === undefined ? "" : parseCursor(after, scope, [isReferencePart])[0];
  const leafIndex = await readKnownAt(ground, filter);
  const sql = parameters();
  const all = named(deltaConditions({ ...filter, knownAt: leafIndex }, sql));
  const beyond = `${byReference} > ${sql.place(start)}`;
  const { rows: read } = await ground.pool.query<
    (Row | { readonly id: null }) & { readonly total: string; readonly sum: string }
  >(
    `WITH c AS MATERIALIZED (${all})
     SELECT t.total, t.sum, page.* FROM (SELECT count(*) AS total, coalesce(sum(amount), 0)::numeric(20,2) AS sum FROM c) t
       LEFT JOIN LATERAL (SELECT c.* FROM c WHERE ${beyond} ORDER BY ${byReference} LIMIT ${limit}) page ON true
      ORDER BY page.reference COLLATE "C"`,
    [...sql.values],
  );
  const filled = read.filter((row): row is Extract<typeof row, Row> => row.id !== null);
  const { rows, last } = cutPage(filled, size);
  return {
    rows: rows.map(toRow),
    next: last === undefined ? null : toCursor(scope, [last.reference]),
    total: Number(read[0]?.total ?? 0),
    sum: read[0]?.sum ?? "0.00",
    leafIndex,
  };
};

/** Every row behind a figure, for a file. */
export async function* walkPositions(
  ground: Ground,
  filter: PositionFilter,
): AsyncGenerator<PositionRow> {
  yield* await readPositions(ground, filter);
}
