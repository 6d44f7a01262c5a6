import { equalBytes, NoteError, type NoteVerifier, parseVerifier } from "@tiltas/ledger";
import type pg from "pg";
import type { CheckpointRow } from "../checkpoints/checkpoint-rows.ts";
import { findSignedCheckpoint } from "../checkpoints/signed-checkpoint.ts";
import { sha256 } from "../sha256.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

export type CheckpointToCheck = Pick<CheckpointRow, "size" | "root" | "note" | "key">;

/** The checkpoints of more than `after` leaves, up to and with `last`, by size; all if there is no last. */
export const readCheckpoints = async (
  client: pg.PoolClient,
  after: bigint,
  last: bigint | undefined,
): Promise<ReadonlyMap<string, CheckpointToCheck>> => {
  const { rows } = await client.query<CheckpointToCheck>(
    `SELECT size, root, note, key FROM checkpoint
     WHERE size > $1 AND ($2::bigint IS NULL OR size <= $2) ORDER BY size LIMIT 5000`,
    [String(after), last === undefined ? null : String(last)],
  );
  return new Map(rows.map((row) => [row.size, row]));
};

const findKey = async (word: string): Promise<NoteVerifier | undefined> => {
  try {
    return await parseVerifier(sha256, word);
  } catch (thrown) {
    if (thrown instanceof NoteError) return undefined;
    throw thrown;
  }
};

const findFact = async (
  { size, root, note, key }: CheckpointToCheck,
  recomputed: Uint8Array,
): Promise<string | undefined> => {
  const verifier = await findKey(key);
  if (verifier === undefined) return "keyMalformed";
  const signed = await findSignedCheckpoint(note, [verifier]);
  if (signed === undefined) return "notSigned";
  const { checkpoint } = signed;
  if (String(checkpoint.size) !== size || !equalBytes(checkpoint.root, root)) return "noteDiffers";
  return equalBytes(root, recomputed) ? undefined : "rootDiffers";
};

/** A stored checkpoint against the root over the leaves it counts, and against its own signature. */
export const checkCheckpoint = async (
  row: CheckpointToCheck,
  recomputed: Uint8Array,
): Promise<EngineFinding | undefined> => {
  const fact = await findFact(row, recomputed);
  return fact === undefined
    ? undefined
    : engineFinding("checkpointDiffers", "ledger/checkpoints", 0, { fact, size: row.size });
};
