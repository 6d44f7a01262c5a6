import { eur, kindSchema, type Origin, stageSchema } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { rollupHead } from "../queries/rollup-head.ts";
import { portfolioMoment } from "./portfolio-moment.ts";
import type {
  PortfolioCell,
  PortfolioMoment,
  PortfolioTotals,
  PortfolioWhen,
} from "./portfolio-views.ts";

const cell = "stage, framework_code, fund_code, kind";

const until = "effective_on <= $1::date AND source = $2";

/** Every change until then. */
const fromTheStart = `
  SELECT ${cell}, amount_eur, count FROM rollup_delta WHERE leaf_index < $3 AND ${until}`;

/** What stands now, and every change since then taken back: the shorter way from the middle of history on. */
const fromTheEnd = `
  SELECT ${cell}, amount_eur, count FROM rollup WHERE ${until}
  UNION ALL
  SELECT ${cell}, -amount_eur, -count FROM rollup_delta WHERE leaf_index >= $3 AND ${until}`;

const summed = (changes: string): string => `
  SELECT ${cell}, sum(amount_eur)::numeric(20,2) AS amount, sum(count)::int AS count
    FROM (${changes}) changed GROUP BY ${cell}
  HAVING sum(amount_eur) <> 0 OR sum(count) <> 0
   ORDER BY ${cell}`;

type Row = {
  readonly stage: string;
  readonly framework_code: string;
  readonly fund_code: string;
  readonly kind: string;
  readonly amount: string;
  readonly count: number;
};

const toCell = (row: Row): PortfolioCell => ({
  stage: stageSchema.parse(row.stage),
  frameworkCode: row.framework_code,
  fundCode: row.fund_code,
  kind: kindSchema.parse(row.kind),
  amount: eur(row.amount),
  count: row.count,
});

const foldedHead = async ({ pool }: Ground): Promise<number> => {
  const { rows } = await pool.query<{ head: string }>(`SELECT ${rollupHead} AS head`);
  return Number(rows[0]?.head ?? 0);
};

const readCells = async (
  { pool }: Ground,
  { effectiveOn, knownAt }: PortfolioMoment,
  origin: Origin,
  head: number,
): Promise<readonly PortfolioCell[]> => {
  const isLate = knownAt > head / 2;
  const { rows } = await pool.query<Row>({
    name: isLate ? "portfolio-from-the-end" : "portfolio-from-the-start",
    text: summed(isLate ? fromTheEnd : fromTheStart),
    values: [effectiveOn, origin, knownAt],
  });
  return rows.map(toCell);
};

/**
 * Totals by stage × framework × fund × kind as they stood at a moment, from the changes the sequencer keeps per leaf:
 * equal to what replaying every commitment up to there gives. Turned down commitments are in no cell.
 */
export const portfolioTotals = async (
  ground: Ground,
  when: PortfolioWhen,
  origin: Origin,
): Promise<PortfolioTotals> => {
  const [moment, head] = await Promise.all([portfolioMoment(ground, when), foldedHead(ground)]);
  return { moment, cells: await readCells(ground, moment, origin, head), leafIndex: head };
};
