import { yearOf } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { Totals, TotalsQuery } from "../views.ts";
import { rollupHead } from "./rollup-head.ts";

type Row = {
  readonly this_year: string;
  readonly military: string;
  readonly everything: string;
  readonly leaf_index: string;
};

const sums = `
  coalesce(sum(r.amount_eur) FILTER (WHERE r.committed_year = $4), 0)::numeric(20,2) AS this_year,
  coalesce(sum(r.amount_eur) FILTER (WHERE r.kind IN ('military', 'training')), 0)::numeric(20,2) AS military,
  coalesce(sum(r.amount_eur), 0)::numeric(20,2) AS everything`;

const committed = `
  r.effective_on <= $1 AND r.donor = $2 AND r.source = $3 AND r.stage IN ('approved', 'procured', 'delivered')`;

const asFolded = `
  SELECT ${sums}, ${rollupHead} AS leaf_index FROM rollup r WHERE ${committed}`;

const asKnown = `
  SELECT ${sums}, least($5, ${rollupHead}) AS leaf_index FROM rollup_delta r WHERE ${committed} AND r.leaf_index < $5`;

/**
 * What a donor had committed by a day: approved or beyond and not cancelled, by the day approval took effect.
 * With `knownAt` only the first so many leaves count, so that the answer never changes again.
 */
export const totals = async (
  { pool }: Ground,
  { date, donor, origin, knownAt }: TotalsQuery,
): Promise<Totals> => {
  const values = [date, donor, origin, yearOf(date)];
  const { rows } = await (knownAt === undefined
    ? pool.query<Row>({ name: "totals-as-folded", text: asFolded, values })
    : pool.query<Row>({ name: "totals-as-known", text: asKnown, values: [...values, knownAt] }));
  const [row] = rows;
  return {
    asAt: date,
    currency: "EUR",
    thisYear: row?.this_year ?? "0.00",
    military: row?.military ?? "0.00",
    all: row?.everything ?? "0.00",
    leafIndex: Number(row?.leaf_index ?? 0),
  };
};
