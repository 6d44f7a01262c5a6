import type pg from "pg";
import type { Ground } from "../ground.ts";
import { withPatience } from "../write/patience.ts";
import { markLeaves } from "./mark-leaves.ts";
import { sequenceStatement } from "./sequence.statement.ts";

type ToDo = { readonly pending: boolean; readonly unmarked: boolean };

const findToDo = async (pool: pg.Pool): Promise<ToDo> => {
  const { rows } = await pool.query<ToDo>({
    name: "what_is_to_sequence",
    text: `SELECT EXISTS (SELECT FROM pending_leaf) AS pending,
                  coalesce((SELECT max(index) FROM leaf), -1) >
                  coalesce((SELECT max(leaf_index) FROM leaf_mark), -1) AS unmarked`,
  });
  return rows[0] ?? { pending: false, unmarked: false };
};

/** pg answers a message of several statements with one result each, though its types tell of one. */
const resultsOf = (
  answer: pg.QueryResult<{ moved?: number }>,
): readonly pg.QueryResult<{ moved?: number }>[] =>
  Array.isArray(answer) ? (answer as readonly pg.QueryResult<{ moved?: number }>[]) : [answer];

const placeLeaves = async (ground: Ground): Promise<number> =>
  withPatience(ground, async () => {
    const results = resultsOf(await ground.pool.query<{ moved?: number }>(sequenceStatement));
    return results.at(-1)?.rows[0]?.moved ?? 0;
  });

/**
 * Gives waiting entries their leaf index, dense from 0, folds totals up to there, and marks leaves with what they are
 * found by. Returns how many were moved.
 */
export const sequence = async (ground: Ground): Promise<number> => {
  const { pending, unmarked } = await findToDo(ground.pool);
  const moved = pending ? await placeLeaves(ground) : 0;
  if (moved > 0 || unmarked) await markLeaves(ground.pool);
  return moved;
};
