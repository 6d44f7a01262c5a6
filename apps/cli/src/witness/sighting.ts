import {
  type Checkpoint,
  CheckpointError,
  equalBytes,
  NoteError,
  type NoteVerifier,
  parseCheckpoint,
  parseNote,
  type SignedNote,
  verifyConsistency,
  verifyNote,
} from "@tiltas/ledger";
import { sha256, verifySignature } from "./crypto.ts";
import type { LedgerAddress } from "./ledger-address.ts";

/** What no honest ledger does. */
export type AlarmKind = "badSignature" | "rollback" | "splitView" | "inconsistent" | "noCheckpoint";

/** A checkpoint as it was shown. */
export type Shown = { readonly note: SignedNote; readonly checkpoint: Checkpoint };

export type Sighting =
  | { readonly kind: "new" | "unchanged"; readonly shown: Shown }
  | { readonly kind: "alarm"; readonly alarm: AlarmKind; readonly message: string };

export const alarm = (kind: AlarmKind, message: string): Extract<Sighting, { kind: "alarm" }> => ({
  kind: "alarm",
  alarm: kind,
  message,
});

/** Reads a note as a checkpoint of the ledger whose key is known; undefined unless that key signed it. */
export const findShown = async (text: string, key: NoteVerifier): Promise<Shown | undefined> => {
  try {
    const note = parseNote(text);
    const checkpoint = parseCheckpoint(note.text);
    const isSigned = (await verifyNote(note, [key], verifySignature)).ok;
    return isSigned && checkpoint.origin === key.name ? { note, checkpoint } : undefined;
  } catch (thrown) {
    if (thrown instanceof NoteError || thrown instanceof CheckpointError) return undefined;
    throw thrown;
  }
};

const judgeGrowth = async (
  ledger: LedgerAddress,
  held: Checkpoint,
  shown: Shown,
): Promise<Sighting> => {
  const { checkpoint } = shown;
  if (held.size === 0n) return { kind: "new", shown };
  const proof = await ledger.findProof(`proof/consistency/${held.size}/${checkpoint.size}`);
  if (proof === undefined)
    return alarm(
      "inconsistent",
      `The server shows ${checkpoint.size} entries and cannot prove that they hold the ${held.size} seen before.`,
    );
  const verdict = await verifyConsistency({ hash: sha256, first: held, second: checkpoint, proof });
  if (verdict.ok) return { kind: "new", shown };
  return alarm(
    "inconsistent",
    `The ${checkpoint.size} entries shown do not hold the ${held.size} seen before (${verdict.fault}).`,
  );
};

/** What a checkpoint says about the one held: nothing new, something new and proved, or an alarm. */
export const judgeShown = async (
  ledger: LedgerAddress,
  held: Checkpoint | undefined,
  shown: Shown,
): Promise<Sighting> => {
  const { checkpoint } = shown;
  if (held === undefined) return { kind: "new", shown };
  if (checkpoint.size < held.size)
    return alarm(
      "rollback",
      `The server shows ${checkpoint.size} entries where ${held.size} were seen before.`,
    );
  if (checkpoint.size > held.size) return judgeGrowth(ledger, held, shown);
  return equalBytes(checkpoint.root, held.root)
    ? { kind: "unchanged", shown }
    : alarm("splitView", `Two histories of ${held.size} entries were signed: roots differ.`);
};
