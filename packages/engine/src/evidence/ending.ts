import { type Checkpoint, parseCheckpoint, parseNote } from "@tiltas/ledger";
import { type CheckpointRow, findNewestRow } from "../checkpoints/checkpoint-rows.ts";
import { readCosignedNote } from "../cosignatures/cosigned-note.ts";
import type { Queryable } from "../tree/stored-tree.ts";
import type { EvidenceFault } from "./evidence.ts";

/** The checkpoint a bundle ends at, as the note that states it. */
export type Ending = {
  readonly checkpoint: Checkpoint;
  readonly note: string;
  readonly signedAt: string;
};

type Noted = Pick<Ending, "checkpoint" | "note"> & { readonly text: string };

const findNoted = (note: string): Noted | undefined => {
  try {
    const { text } = parseNote(note);
    return { checkpoint: parseCheckpoint(text), note, text };
  } catch (thrown) {
    if (thrown instanceof Error && ["NoteError", "CheckpointError"].includes(thrown.name))
      return undefined;
    throw thrown;
  }
};

const findRow = async (db: Queryable, size: bigint): Promise<CheckpointRow | undefined> => {
  const { rows } = await db.query<CheckpointRow>(
    "SELECT size, root, note, key, signed_at FROM checkpoint WHERE size = $1::numeric",
    [String(size)],
  );
  return rows[0];
};

/** What was cosigned must be a checkpoint this ledger published, word for word; signatures may be more. */
const findCosigned = async (db: Queryable, note: string): Promise<Ending | EvidenceFault> => {
  const unknown = { id: "checkpointUnknown" } as const;
  const noted = findNoted(note);
  const row = noted === undefined ? undefined : await findRow(db, noted.checkpoint.size);
  if (noted === undefined || row === undefined) return unknown;
  if (findNoted(row.note)?.text !== noted.text) return unknown;
  return { checkpoint: noted.checkpoint, note, signedAt: row.signed_at };
};

/** The newest checkpoint, cosignatures included, or the one a witness cosigned; a stored one that cannot be read counts as none. */
export const findEnding = async (
  db: Queryable,
  cosigned: string | undefined,
): Promise<Ending | EvidenceFault> => {
  if (cosigned !== undefined) return findCosigned(db, cosigned);
  const newest = await findNewestRow(db);
  const noted = newest === undefined ? undefined : findNoted(newest.note);
  if (newest === undefined || noted === undefined || noted.checkpoint.size === 0n)
    return { id: "nothingSigned" };
  const note = await readCosignedNote(db, newest);
  return { checkpoint: noted.checkpoint, note, signedAt: newest.signed_at };
};
