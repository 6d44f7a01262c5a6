import type { Ground } from "../ground.ts";

/** How many entries wait for their place in the ordered ledger: how far the sequencer is behind. */
export const pendingLeaves = async ({ pool }: Ground): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM pending_leaf",
  );
  return rows[0]?.count ?? 0;
};
