import { decimal, type Stage, stageSchema } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { parameters } from "../queries/parameters.ts";
import type { FundLine, FundReport, PositionFilter } from "./audit-views.ts";
import { deltaConditions, readKnownAt } from "./positions.ts";

type Row = {
  readonly code: string;
  readonly name: string | null;
  readonly stage: string;
  readonly amount: string;
};

const nothing: Readonly<Record<Stage, string>> = {
  proposed: "0.00",
  approved: "0.00",
  procured: "0.00",
  delivered: "0.00",
};

const summed = (rows: readonly Row[]): Omit<FundLine, "code" | "name"> => {
  const amounts = { ...nothing };
  for (const { stage, amount } of rows) {
    const known = stageSchema.parse(stage);
    amounts[known] = decimal.fixed(decimal.add(amounts[known], amount), 2);
  }
  return { amounts, total: decimal.fixed(decimal.sum(Object.values(amounts)), 2) };
};

/** Euro by fund and stage as had taken effect by a day among the first leaves; a line without a code is money of no fund. */
export const fundReport = async (ground: Ground, filter: PositionFilter): Promise<FundReport> => {
  const leafIndex = await readKnownAt(ground, filter);
  const sql = parameters();
  const conditions = deltaConditions({ ...filter, knownAt: leafIndex }, sql);
  const { rows } = await ground.pool.query<Row>(
    `SELECT d.fund_code AS code, f.name, d.stage, sum(d.amount_eur)::numeric(20,2) AS amount
       FROM rollup_delta d LEFT JOIN fund f ON f.code = d.fund_code
      WHERE ${conditions}
      GROUP BY d.fund_code, f.name, d.stage HAVING sum(d.amount_eur) <> 0
      ORDER BY d.fund_code COLLATE "C"`,
    [...sql.values],
  );
  const lines = [...Map.groupBy(rows, ({ code }) => code)].map(([code, group]) => ({
    code,
    name: group[0]?.name ?? code,
    ...summed(group),
  }));
  return { date: filter.date, leafIndex, lines, sum: summed(rows) };
};
