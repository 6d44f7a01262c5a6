import {
  findRotation,
  formatVerifier,
  type KeyRotation,
  NoteError,
  type NoteVerifier,
  parseVerifier,
} from "@tiltas/ledger";
import { UsageError } from "../arguments/usage-error.ts";
import { sha256, verifySignature } from "./crypto.ts";
import { type LedgerAddress, UnreachableError } from "./ledger-address.ts";
import type { WitnessFolder } from "./witness-folder.ts";

const keyFile = "ledger-key";

const readKey = async (argument: string, word: string): Promise<NoteVerifier> => {
  try {
    return await parseVerifier(sha256, word.trim());
  } catch (cause) {
    if (!(cause instanceof NoteError)) throw cause;
    throw new UsageError(argument, "is no public key such as tiltas.example/ledger+1a2b3c4d+AQ…", {
      cause,
    });
  }
};

/** Keeps the key that is trusted from now on. */
export const trustKey = async (folder: WitnessFolder, key: NoteVerifier): Promise<void> =>
  folder.keep(keyFile, `${formatVerifier(key)}\n`);

/** The kept key; once it was changed, only its ledger's name can still be compared with the key that was named at the start. */
const getKeptKey = async (kept: NoteVerifier, named: string | undefined): Promise<NoteVerifier> => {
  if (named !== undefined && (await readKey("--key", named)).name !== kept.name)
    throw new UsageError("--key", `is not a key of ${kept.name}, which this folder follows`);
  return kept;
};

/**
 * The ledger's key that this witness trusts: the one it keeps, else the one named on the command line, else, said aloud,
 * the one the server names at the first meeting. Throws UsageError when the named key is another ledger's than the kept one.
 */
export const getTrustedKey = async (
  folder: WitnessFolder,
  ledger: LedgerAddress,
  named: string | undefined,
  say: (line: string) => void,
): Promise<NoteVerifier> => {
  const kept = await folder.find(keyFile);
  if (kept !== undefined) return getKeptKey(await readKey(folder.pathOf(keyFile), kept), named);
  const word = named ?? (await ledger.find("key"));
  if (word === undefined) throw new UnreachableError("The ledger is not signed yet.");
  const key = await readKey(named === undefined ? "ledger/key" : "--key", word);
  if (named === undefined)
    say(`Trusting at first sight, for no --key was given: ${formatVerifier(key)}`);
  await trustKey(folder, key);
  return key;
};

const mostRotations = 1000;

/** The recorded changes of key that both keys of each signed, oldest first. */
const readRotations = async (ledger: LedgerAddress): Promise<readonly KeyRotation[]> => {
  const rotations: KeyRotation[] = [];
  for (let number = 1; number <= mostRotations; number += 1) {
    const note = await ledger.find(`rotation/${number}`);
    if (note === undefined) return rotations;
    const rotation = await findRotation(sha256, verifySignature, note);
    if (rotation !== undefined) rotations.push(rotation);
  }
  return rotations;
};

const isSame = (left: NoteVerifier, right: NoteVerifier | undefined): boolean =>
  right !== undefined && formatVerifier(left) === formatVerifier(right);

/** The trusted key and those that lawfully followed it, the newest last. */
export const successorsOf = async (
  ledger: LedgerAddress,
  trusted: NoteVerifier,
): Promise<readonly [NoteVerifier, ...NoteVerifier[]]> => {
  const keys: [NoteVerifier, ...NoteVerifier[]] = [trusted];
  for (const { from, to } of await readRotations(ledger))
    if (isSame(from, keys.at(-1))) keys.push(to);
  return keys;
};

/** The trusted key, those it followed and those that followed it: whatever any of them signed is the ledger's. */
export const keysAround = async (
  ledger: LedgerAddress,
  trusted: NoteVerifier,
): Promise<readonly NoteVerifier[]> => {
  const before: NoteVerifier[] = [];
  for (const { from, to } of (await readRotations(ledger)).toReversed())
    if (isSame(to, before.at(-1) ?? trusted)) before.push(from);
  return [...before.toReversed(), ...(await successorsOf(ledger, trusted))];
};
