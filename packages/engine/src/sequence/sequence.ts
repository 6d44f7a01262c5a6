import type pg from "pg";
import type { Ground } from "../ground.ts";
import { withPatience } from "../write/patience.ts";
import { sequenceStatement } from "./sequence.statement.ts";

const isSomethingPending = async (pool: pg.Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ pending: boolean }>({
    name: "is_something_pending",
    text: "SELECT EXISTS (SELECT FROM pending_leaf) AS pending",
  });
  return rows[0]?.pending === true;
};

/** pg answers a message of several statements with one result each, though its types tell of one. */
const resultsOf = (
  answer: pg.QueryResult<{ moved?: number }>,
): readonly pg.QueryResult<{ moved?: number }>[] =>
  Array.isArray(answer) ? (answer as readonly pg.QueryResult<{ moved?: number }>[]) : [answer];

/** Gives waiting entries their leaf index, dense from 0, and folds totals up to there. Returns how many were moved. */
export const sequence = async (ground: Ground): Promise<number> => {
  if (!(await isSomethingPending(ground.pool))) return 0;
  return withPatience(ground, async () => {
    const results = resultsOf(await ground.pool.query<{ moved?: number }>(sequenceStatement));
    return results.at(-1)?.rows[0]?.moved ?? 0;
  });
};
