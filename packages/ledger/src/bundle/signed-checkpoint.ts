import { CheckpointError, parseCheckpoint } from "../checkpoint/checkpoint.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import type { NoteVerifier } from "../note/note-key.ts";
import { NoteError } from "../note/note.fault.ts";
import { parseNote } from "../note/signed-note.ts";
import type { SignedNote } from "../note/signed-note.ts";
import { verifyNote } from "../note/verify-note.ts";
import type { VerifySignature } from "../note/verify-note.ts";

/** A checkpoint with the note it stands in. */
export interface NotedCheckpoint {
  readonly note: SignedNote;
  readonly checkpoint: Checkpoint;
}

/** Reads a checkpoint's note without believing it; undefined for what is none. */
export function findNoted(text: string): NotedCheckpoint | undefined {
  try {
    const note = parseNote(text);
    return { note, checkpoint: parseCheckpoint(note.text) };
  } catch (thrown) {
    if (thrown instanceof NoteError || thrown instanceof CheckpointError) return undefined;
    throw thrown;
  }
}

/** The key that signed a checkpoint as its log; undefined if none of the known ones did, or one of them did wrongly. */
export async function findLogKey(
  { note, checkpoint }: NotedCheckpoint,
  known: readonly NoteVerifier[],
  verify: VerifySignature,
): Promise<NoteVerifier | undefined> {
  const verdict = await verifyNote(note, known, verify);
  const by = verdict.ok ? verdict.signed[0]?.by : undefined;
  return by?.name === checkpoint.origin ? by : undefined;
}
