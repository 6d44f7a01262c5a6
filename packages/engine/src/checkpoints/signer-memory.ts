import { join } from "node:path";
import type { NoteVerifier } from "@tiltas/ledger";
import { findFile, replaceFile } from "../files/kept-file.ts";
import { findSignedCheckpoint, type SignedCheckpoint } from "./signed-checkpoint.ts";
import { SignerRefusal } from "./signer-alarm.ts";

/** The file outside PostgreSQL that holds the last checkpoint signed: a note, so that it proves itself. */
const memoryFileName = "ledger-signed";

/** What this signer signed last; undefined when it remembers nothing. Throws SignerRefusal for a file it never wrote. */
export const findRemembered = async (
  folder: string,
  keys: readonly NoteVerifier[],
): Promise<SignedCheckpoint | undefined> => {
  const file = join(folder, memoryFileName);
  const note = await findFile(file);
  if (note === undefined) return undefined;
  const remembered = await findSignedCheckpoint(note, keys);
  if (remembered !== undefined) return remembered;
  throw new SignerRefusal(
    "stateUnreadable",
    `${file} is not a checkpoint signed by this ledger's key. Put the newest checkpoint a witness holds there.`,
  );
};

/** On the disk before it returns, so that a checkpoint is never shown to anyone before it is remembered. */
export const remember = async (folder: string, { note }: SignedCheckpoint): Promise<void> =>
  replaceFile(join(folder, memoryFileName), note);
