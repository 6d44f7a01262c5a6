import type { CommitmentId } from "@tiltas/domain";
import { type CommitmentSnapshot, restoreSnapshot } from "@tiltas/workflows";
import type pg from "pg";

/** A commitment in memory: its live snapshot at a version. Stale ones are found out by the versioned update. */
export type HeldCommitment = { readonly snapshot: CommitmentSnapshot; readonly version: number };

const selectOne = {
  name: "held_commitment",
  text: "SELECT snapshot, version FROM commitment WHERE id = $1",
};

/** Reads a commitment and revives its snapshot; throws a ZodError on a snapshot no machine of ours wrote. */
export const findHeld = async (
  pool: pg.Pool,
  commitmentId: CommitmentId,
): Promise<HeldCommitment | undefined> => {
  const { rows } = await pool.query<{ snapshot: unknown; version: number }>({
    ...selectOne,
    values: [commitmentId],
  });
  const [row] = rows;
  return row === undefined
    ? undefined
    : { snapshot: restoreSnapshot(row.snapshot), version: row.version };
};
