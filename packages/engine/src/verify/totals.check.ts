import { decimal, type RollupCell } from "@tiltas/domain";
import type { Holding } from "@tiltas/workflows";
import type pg from "pg";
import { cellKey, type RebuiltTotals } from "./rebuilt-totals.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

type RollupRow = RollupCell & { readonly effectiveOn: string };

const columns = `effective_on AS "effectiveOn", committed_year AS "committedYear", stage, framework_code AS "frameworkCode",
  fund_code AS "fundCode", kind, donor, source AS origin`;

const kept = `SELECT ${columns}, amount_eur AS amount, count FROM rollup WHERE amount_eur <> 0 OR count <> 0`;

const recorded = `
  SELECT ${columns}, sum(amount_eur) AS amount, sum(count)::int AS count FROM rollup_delta
  GROUP BY effective_on, committed_year, stage, framework_code, fund_code, kind, donor, source
  HAVING sum(amount_eur) <> 0 OR sum(count) <> 0`;

type Figures = ReadonlyMap<string, { readonly amount: string; readonly count: number }>;

const readFigures = async (client: pg.PoolClient, query: string): Promise<Figures> => {
  const { rows } = await client.query<RollupRow>(query);
  return new Map(
    rows.map((row) => [cellKey(row.effectiveOn, row), { amount: row.amount, count: row.count }]),
  );
};

const differences = (what: string, expected: Figures, found: Figures): readonly EngineFinding[] =>
  [...new Set([...expected.keys(), ...found.keys()])].flatMap((key) => {
    const text = (figures: Figures): string =>
      `${figures.get(key)?.amount ?? "0.00"} (${figures.get(key)?.count ?? 0})`;
    if (text(expected) === text(found)) return [];
    return [
      engineFinding("totalsDiffer", what, 0, {
        cell: key,
        expected: text(expected),
        found: text(found),
      }),
    ];
  });

/** Totals are folded in the statement that places leaves: one that is behind or ahead would skip or repeat a change. */
const checkFoldHead = async (client: pg.PoolClient): Promise<readonly EngineFinding[]> => {
  const { rows } = await client.query<{ folded: string; leaves: string }>(
    `SELECT leaf_index AS folded, (SELECT count(*) FROM leaf) AS leaves FROM projection_head WHERE name = 'rollup'`,
  );
  const [head] = rows;
  if (head === undefined || head.folded === head.leaves) return [];
  const facts = { fact: "foldHead", expected: head.leaves, found: head.folded };
  return [engineFinding("totalsDiffer", "rollup", 0, facts)];
};

/** The roll-up rows, and the deltas they were folded from, against the totals rebuilt from the entries. */
export const checkRollup = async (
  client: pg.PoolClient,
  rebuilt: RebuiltTotals,
): Promise<readonly EngineFinding[]> => {
  const expected = rebuilt.cells();
  return [
    ...(await checkFoldHead(client)),
    ...differences("rollup", expected, await readFigures(client, kept)),
    ...differences("rollup_delta", expected, await readFigures(client, recorded)),
  ];
};

type FundRow = Holding & { readonly id: string; readonly code: string };

const noHolding: Holding = { reserved: "0", obligated: "0", spent: "0" };

const sameMoney = (left: Holding, right: Holding): boolean =>
  (["reserved", "obligated", "spent"] as const).every(
    (of) => decimal.compare(left[of], right[of]) === 0,
  );

const textOf = ({ reserved, obligated, spent }: Holding): string =>
  `${reserved} / ${obligated} / ${spent}`;

/** Every fund's running totals against what the commitments, as folded, hold on it. */
export const checkFunds = async (
  client: pg.PoolClient,
  rebuilt: RebuiltTotals,
): Promise<readonly EngineFinding[]> => {
  const holdings = rebuilt.holdings();
  const { rows } = await client.query<FundRow>(
    "SELECT id, code, reserved, obligated, spent FROM fund ORDER BY code",
  );
  return rows.flatMap((fund) => {
    const expected = holdings.get(fund.code) ?? noHolding;
    if (sameMoney(expected, fund)) return [];
    return [
      engineFinding("totalsDiffer", `fund/${fund.id}`, 0, {
        fund: fund.code,
        expected: textOf(expected),
        found: textOf(fund),
      }),
    ];
  });
};
