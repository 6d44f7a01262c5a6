import type { Instant } from "@tiltas/domain";
import type { Queryable } from "../tree/stored-tree.ts";
import type { SignedCheckpoint } from "./signed-checkpoint.ts";

/** A checkpoint as it is stored: none of it is believed before its note is verified. */
export type CheckpointRow = {
  readonly size: string;
  readonly root: Buffer;
  readonly note: string;
  /** The verifier key's word of whoever signed. */
  readonly key: string;
  readonly signed_at: Instant;
};

/** The largest checkpoint stored. */
export const findNewestRow = async (db: Queryable): Promise<CheckpointRow | undefined> => {
  const { rows } = await db.query<CheckpointRow>({
    name: "newest_checkpoint",
    text: "SELECT size, root, note, key, signed_at FROM checkpoint ORDER BY size DESC LIMIT 1",
  });
  return rows[0];
};

/** The largest number of leaves PostgreSQL can count. */
export const mostLeaves = 2n ** 63n - 1n;

/** The checkpoint of exactly so many leaves. */
export const findRow = async (db: Queryable, size: bigint): Promise<CheckpointRow | undefined> => {
  if (size > mostLeaves) return undefined;
  const { rows } = await db.query<CheckpointRow>({
    name: "checkpoint_of",
    text: "SELECT size, root, note, key, signed_at FROM checkpoint WHERE size = $1",
    values: [String(size)],
  });
  return rows[0];
};

/** Adds a checkpoint. */
export const insertCheckpoint = async (
  db: Queryable,
  { checkpoint, note }: SignedCheckpoint,
  key: string,
  at: Instant,
): Promise<void> => {
  await db.query({
    name: "checkpoint_signed",
    text: "INSERT INTO checkpoint (size, root, note, key, signed_at) VALUES ($1, $2, $3, $4, $5)",
    values: [String(checkpoint.size), Buffer.from(checkpoint.root), note, key, at],
  });
};
