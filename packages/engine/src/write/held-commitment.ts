import { type CommitmentSnapshot, restoreSnapshot } from "@tiltas/workflows";
import type pg from "pg";
import { type Ask, askTogether } from "../ask-together.ts";

/** A commitment in memory: its live snapshot at a version. Stale ones are found out by the versioned update. */
export type HeldCommitment = { readonly snapshot: CommitmentSnapshot; readonly version: number };

type StoredCommitment = {
  readonly id: string;
  readonly snapshot: unknown;
  readonly version: number;
};

const selectStored = {
  name: "held_commitments",
  text: "SELECT id, snapshot, version FROM commitment WHERE id = ANY($1::uuid[])",
};

/** Reads a commitment by its id and revives its snapshot; throws a ZodError on a snapshot no machine of ours wrote. */
export const heldCommitments = (pool: pg.Pool): Ask<HeldCommitment> => {
  const findStored = askTogether(async (ids) => {
    const { rows } = await pool.query<StoredCommitment>({ ...selectStored, values: [ids] });
    return new Map(rows.map((row) => [row.id, row]));
  });
  return async (id) => {
    const stored = await findStored(id);
    return stored === undefined
      ? undefined
      : { snapshot: restoreSnapshot(stored.snapshot), version: stored.version };
  };
};
