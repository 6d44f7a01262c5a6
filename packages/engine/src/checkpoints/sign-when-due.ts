import { emptyRoot, formatVerifier, type NoteVerifier } from "@tiltas/ledger";
import type { Ground } from "../ground.ts";
import { sha256 } from "../sha256.ts";
import type { Queryable } from "../tree/stored-tree.ts";
import { readRoot } from "../tree/tree-proofs.ts";
import { type CheckpointRow, findNewestRow, insertCheckpoint } from "./checkpoint-rows.ts";
import type { CheckpointSettings } from "./checkpoint-settings.ts";
import { requireGrown, requireHeld } from "./judge-tree.ts";
import { keysUpTo } from "./key-rotations.ts";
import { createLedgerKey, findLedgerKey, type LedgerKey, verifierWord } from "./ledger-key.ts";
import {
  findSignedCheckpoint,
  signCheckpoint,
  type SignedCheckpoint,
} from "./signed-checkpoint.ts";
import { settleNextKey } from "./next-key.ts";
import { SignerRefusal } from "./signer-alarm.ts";
import { findRemembered, remember } from "./signer-memory.ts";

/** What signing needs beside the database. */
export type Signing = {
  readonly ground: Pick<Ground, "clock" | "ids" | "say">;
  /** Holds the key, unless the environment does, and what was signed last. */
  readonly folder: string;
  readonly settings: CheckpointSettings;
};

const getKey = async (
  { folder, settings, ground }: Signing,
  db: Queryable,
  newest: CheckpointRow | undefined,
): Promise<LedgerKey> => {
  await settleNextKey(folder, db);
  const found = await findLedgerKey(folder, settings);
  if (found !== undefined) return found;
  if (newest !== undefined)
    throw new SignerRefusal(
      "keyUnusable",
      `The ledger is signed by ${newest.key}, whose private key is not in ${folder}. Put it back there, or set TILTAS_LEDGER_KEY.`,
    );
  const made = await createLedgerKey(folder, settings, ground.ids, async (signer) =>
    remember(folder, await signCheckpoint(signer, 0n, emptyRoot(sha256))),
  );
  ground.say(
    `The ledger signs itself from now on. Give auditors its key: ${verifierWord(made.signer)}`,
  );
  return made;
};

const findPublished = async (
  newest: CheckpointRow | undefined,
  keys: readonly NoteVerifier[],
): Promise<SignedCheckpoint | undefined> => {
  if (newest === undefined) return undefined;
  if (!keys.some((key) => formatVerifier(key) === newest.key))
    throw new SignerRefusal(
      "anotherKey",
      `The ledger's newest checkpoint is signed by ${newest.key}, not by this server's key. Every server needs the same TILTAS_LEDGER_KEY.`,
    );
  const published = await findSignedCheckpoint(newest.note, keys);
  if (published !== undefined && String(published.checkpoint.size) === newest.size)
    return published;
  throw new SignerRefusal(
    "checkpointAltered",
    `The stored checkpoint of ${newest.size} entries is not what was signed.`,
  );
};

const getRemembered = async (
  { folder, ground }: Signing,
  key: LedgerKey,
  keys: readonly NoteVerifier[],
  published: SignedCheckpoint | undefined,
): Promise<SignedCheckpoint> => {
  const remembered = await findRemembered(folder, keys);
  if (remembered !== undefined) return remembered;
  if (key.isKeptHere)
    throw new SignerRefusal(
      "stateMissing",
      `The key is in ${folder}, but not what it signed last. Put the newest checkpoint a witness holds there, as the file ledger-signed.`,
    );
  const first = published ?? (await signCheckpoint(key.signer, 0n, emptyRoot(sha256)));
  await remember(folder, first);
  ground.say(`This server signs the ledger from ${first.checkpoint.size} entries on.`);
  return first;
};

const isDue = (
  { settings, ground }: Signing,
  added: bigint,
  newest: CheckpointRow | undefined,
): boolean => {
  if (added <= 0n) return false;
  if (newest === undefined || added >= BigInt(settings.everyEntries)) return true;
  return Date.parse(ground.clock.now()) - Date.parse(newest.signed_at) >= settings.everyMs;
};

/**
 * Holds the tree of so many leaves against everything signed before, and signs it when that is due. What is signed is
 * remembered outside PostgreSQL before it is stored. Returns how many checkpoints were stored.
 * @throws SignerRefusal when the ledger may not be signed as it stands
 */
export const signWhenDue = async (
  signing: Signing,
  db: Queryable,
  size: bigint,
): Promise<number> => {
  const newest = await findNewestRow(db);
  const key = await getKey(signing, db, newest);
  const keys = await keysUpTo(db, key.signer.verifier);
  const published = await findPublished(newest, keys);
  const remembered = await getRemembered(signing, key, keys, published);
  await requireHeld(db, remembered, size);
  if (published !== undefined) await requireHeld(db, published, size);
  const word = verifierWord(key.signer);
  const publishedSize = published?.checkpoint.size ?? 0n;
  // Signed and remembered, but lost before it was stored.
  if (remembered.checkpoint.size > publishedSize) {
    await insertCheckpoint(db, remembered, word, signing.ground.clock.now());
    return 1;
  }
  const last = published ?? remembered;
  if (!isDue(signing, size - last.checkpoint.size, newest)) return 0;
  const root = await readRoot(db, size);
  await requireGrown(db, last, { size, root });
  const signed = await signCheckpoint(key.signer, size, root);
  await remember(signing.folder, signed);
  await insertCheckpoint(db, signed, word, signing.ground.clock.now());
  return 1;
};
