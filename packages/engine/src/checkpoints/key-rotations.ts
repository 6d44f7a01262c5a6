import { findRotation, formatVerifier, type KeyRotation, type NoteVerifier } from "@tiltas/ledger";
import { findContent } from "../verify/fold.check.ts";
import { sha256 } from "../sha256.ts";
import type { Queryable } from "../tree/stored-tree.ts";
import { verifySignature } from "./signed-checkpoint.ts";

/** The stream that records which key followed which. */
export const keyStream = "ledger/keys";

const findNote = (bytes: Buffer): string | undefined => {
  const payload = findContent({ bytes })?.payload;
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) return undefined;
  return typeof payload["note"] === "string" ? payload["note"] : undefined;
};

/** Every recorded rotation's note, in order of recording; bytes that hold none are passed over. */
export const readRotationNotes = async (db: Queryable): Promise<readonly string[]> => {
  const { rows } = await db.query<{ bytes: Buffer }>({
    name: "key_rotations",
    text: "SELECT bytes FROM entry WHERE stream = $1 ORDER BY version",
    values: [keyStream],
  });
  return rows.flatMap(({ bytes }) => findNote(bytes) ?? []);
};

/** The key and every one it lawfully followed, newest first: each step signed by both. */
export const keysUpTo = async (
  db: Queryable,
  current: NoteVerifier,
): Promise<readonly NoteVerifier[]> => {
  const rotations: KeyRotation[] = [];
  for (const note of await readRotationNotes(db)) {
    const rotation = await findRotation(sha256, verifySignature, note);
    if (rotation !== undefined) rotations.push(rotation);
  }
  const keys = [current];
  for (const { from, to } of rotations.toReversed()) {
    const oldest = keys.at(-1) ?? current;
    if (formatVerifier(to) === formatVerifier(oldest)) keys.push(from);
  }
  return keys;
};
