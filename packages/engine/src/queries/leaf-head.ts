import type { Ground } from "../ground.ts";

/** SQL of the number of leaves: what was ordered before this statement's snapshot is included in its answer. */
export const leafCount = "(SELECT coalesce(max(index) + 1, 0) FROM leaf)";

/** The number of leaves: the index the next one gets, 0 when there is none. */
export const leafHead = async ({ pool }: Ground): Promise<number> => {
  const { rows } = await pool.query<{ count: string }>(`SELECT ${leafCount} AS count`);
  return Number(rows[0]?.count ?? 0);
};
