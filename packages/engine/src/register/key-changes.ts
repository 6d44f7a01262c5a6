import { findRotation, formatVerifier } from "@tiltas/ledger";
import type pg from "pg";
import { findNewestRow } from "../checkpoints/checkpoint-rows.ts";
import { keyStream, keysUpTo } from "../checkpoints/key-rotations.ts";
import { verifySignature } from "../checkpoints/signed-checkpoint.ts";
import { sha256 } from "../sha256.ts";
import { engineReason } from "../write/reasons.ts";
import { against, type RegisterChange } from "./register-change.ts";

const invalid = (problem: string) =>
  engineReason("invalidInput", { field: "note", problem, fields: "note" });

/** Records that one signing key follows another, if both signed it and the first is the key checkpoints are signed with. */
export const rotateKey = async (pool: pg.Pool, note: string): Promise<RegisterChange> => {
  const rotation = await findRotation(sha256, verifySignature, note);
  if (rotation === undefined) return against(invalid("both keys must have signed it"));
  const newest = await findNewestRow(pool);
  const known = (await keysUpTo(pool, rotation.from)).map(formatVerifier);
  if (newest !== undefined && !known.includes(newest.key))
    return against(invalid("the first key is not the ledger's"));
  return { lawful: true, stream: keyStream, parts: [] };
};
