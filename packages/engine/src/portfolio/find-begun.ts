import {
  commitmentIdSchema,
  type CommitmentId,
  type Reference,
  referenceSchema,
} from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { parameters, type Parameters } from "../queries/parameters.ts";
import type { PortfolioFilter, PortfolioMoment } from "./portfolio-views.ts";

export type Begun = {
  readonly commitmentId: CommitmentId;
  readonly reference: Reference;
  /** Leaf of its first entry: the list's key. */
  readonly leafIndex: string;
};

type Row = { readonly id: string; readonly reference: string; readonly leaf_index: string };

const begins = "m.kind = 'commitment' AND m.action IN ('commitment.propose', 'commitment.import')";

const dimensions = {
  stage: "stage",
  frameworkCode: "framework_code",
  fundCode: "fund_code",
  kind: "kind",
} as const;

/** Tells whether a filter asks for a part of the portfolio, which is then read from the cells commitments stand in. */
const cellConditions = (filter: PortfolioFilter, { place }: Parameters): readonly string[] =>
  (["stage", "frameworkCode", "fundCode", "kind"] as const).flatMap((key) => {
    const value = filter[key];
    return value === undefined ? [] : [`d.${dimensions[key]} = ${place(value)}`];
  });

/** The streams whose changes until the moment come to something in the cells asked for. */
const inCells = (
  conditions: readonly string[],
  { effectiveOn, knownAt }: PortfolioMoment,
  origin: PortfolioFilter["origin"],
  { place }: Parameters,
): string => `
  SELECT t.stream FROM rollup_delta d JOIN leaf t ON t.index = d.leaf_index
   WHERE d.leaf_index < ${place(knownAt)} AND d.effective_on <= ${place(effectiveOn)}::date
     AND d.source = ${place(origin)} AND ${conditions.join(" AND ")}
   GROUP BY t.stream HAVING sum(d.amount_eur) <> 0 OR sum(d.count) <> 0`;

const statement = (
  moment: PortfolioMoment,
  filter: PortfolioFilter,
  after: string | undefined,
  limit: number,
  sql: Parameters,
): string => {
  const { place } = sql;
  const cells = cellConditions(filter, sql);
  const known = `m.leaf_index < ${place(after ?? moment.knownAt)} AND m.effective_on <= ${place(moment.effectiveOn)}::date`;
  const of = `c.source = ${place(filter.origin)}`;
  const listed = `SELECT c.id, c.reference, m.leaf_index`;
  const order = `ORDER BY m.leaf_index DESC LIMIT ${limit}`;
  if (cells.length > 0)
    return `
      WITH listed AS MATERIALIZED (${inCells(cells, moment, filter.origin, sql)})
      ${listed} FROM listed
        JOIN leaf l ON l.stream = listed.stream AND l.version = 1
        JOIN leaf_mark m ON m.leaf_index = l.index
        JOIN commitment c ON c.id = split_part(listed.stream, '/', 2)::uuid
       WHERE ${known} AND ${of} ${order}`;
  return `
    ${listed} FROM leaf_mark m
      JOIN leaf l ON l.index = m.leaf_index
      JOIN commitment c ON c.id = split_part(l.stream, '/', 2)::uuid
     WHERE ${begins} AND ${known} AND ${of} ${order}`;
};

/** The commitments that had begun by a moment, the latest begun first, from below a leaf on; perhaps of some cells. */
export const findBegun = async (
  { pool }: Ground,
  moment: PortfolioMoment,
  filter: PortfolioFilter,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly Begun[]> => {
  const sql = parameters();
  const { rows } = await pool.query<Row>(statement(moment, filter, after, limit, sql), [
    ...sql.values,
  ]);
  return rows.map((row) => ({
    commitmentId: commitmentIdSchema.parse(row.id),
    reference: referenceSchema.parse(row.reference),
    leafIndex: row.leaf_index,
  }));
};
