import {
  type CommitmentState,
  commitmentStates,
  decimal,
  eur,
  type Stage,
  stages,
} from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { PipelineQuery, PipelineSummary, StageFigures } from "../views.ts";
import { readStateFigures } from "./state-figures.ts";
import { rollupHead } from "./rollup-head.ts";

type Cell = {
  readonly stage: string;
  readonly code: string;
  readonly name: string | null;
  readonly amount: string;
  readonly count: number;
  readonly leaf_index: string;
};

const dimensions: Readonly<Record<PipelineQuery["by"], { column: string; register?: string }>> = {
  framework: { column: "framework_code", register: "framework" },
  fund: { column: "fund_code", register: "fund" },
  kind: { column: "kind" },
  donor: { column: "donor" },
};

const statement = ({ by }: PipelineQuery): string => {
  const { column, register } = dimensions[by];
  const [name, join] =
    register === undefined
      ? ["NULL::text", ""]
      : ["n.name", `LEFT JOIN ${register} n ON n.code = r.code`];
  return `
    SELECT h.leaf_index, r.stage, r.code, r.amount, r.count, ${name} AS name
      FROM (SELECT ${rollupHead} AS leaf_index) h
      LEFT JOIN (
        SELECT stage, ${column} AS code, sum(amount_eur)::numeric(20,2) AS amount, sum(count)::int AS count
          FROM rollup WHERE source = $1 AND ($2::text IS NULL OR donor = $2)
         GROUP BY stage, ${column}) r ON true ${join}`;
};

const figuresOf = (cells: readonly Cell[]): readonly StageFigures[] =>
  stages.map((stage: Stage) => {
    const inStage = cells.filter((cell) => cell.stage === stage);
    return {
      stage,
      amount: eur(decimal.sum(inStage.map(({ amount }) => amount))),
      count: inStage.reduce((count, cell) => count + cell.count, 0),
    };
  });

const isCounted = ({ amount, count }: StageFigures): boolean =>
  count !== 0 || !decimal.isZero(amount.amount);

const breakdownOf = (cells: readonly Cell[]): PipelineSummary["breakdown"] =>
  [...Map.groupBy(cells, ({ code }) => code)]
    .map(([code, group]) => ({ code, name: group[0]?.name ?? code, stages: figuresOf(group) }))
    .filter((line) => line.stages.some(isCounted))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

/**
 * Amounts and counts per stage, and per stage by one dimension, from the roll-up totals (true for the given
 * leaf index); per exact state, with the age in days of the one unchanged for longest, from the commitments.
 * A breakdown line without a code stands for commitments that have none; its name is empty.
 */
export const pipeline = async (ground: Ground, query: PipelineQuery): Promise<PipelineSummary> => {
  const [{ rows }, states] = await Promise.all([
    ground.pool.query<Cell | { stage: null; leaf_index: string }>(statement(query), [
      query.origin,
      query.donor ?? null,
    ]),
    readStateFigures(ground, query),
  ]);
  const cells = rows.filter((row): row is Cell => row.stage !== null);
  return {
    leafIndex: Number(rows[0]?.leaf_index ?? 0),
    stages: figuresOf(cells),
    states: commitmentStates.map(
      (state: CommitmentState) =>
        states.get(state) ?? { state, count: 0, amount: eur("0"), oldestDays: 0 },
    ),
    breakdown: breakdownOf(cells),
  };
};
