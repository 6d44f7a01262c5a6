import type { NoteVerifier } from "@tiltas/ledger";
import { findNewestRow, findRow, mostLeaves } from "../checkpoints/checkpoint-rows.ts";
import { readRotationNotes } from "../checkpoints/key-rotations.ts";
import type { Signing } from "../checkpoints/sign-when-due.ts";
import { findCosignedNote, readCosignedNote } from "../cosignatures/cosigned-note.ts";
import { type CosignatureAnswer, keepCosignature } from "../cosignatures/keep-cosignature.ts";
import type { Ground } from "../ground.ts";
import { type Queryable, readNodes } from "../tree/stored-tree.ts";
import { treeExtent, treeSize } from "../tree/tree-extent.ts";
import { readConsistency, readInclusion } from "../tree/tree-proofs.ts";
import { signReceipt } from "./sign-receipt.ts";
import { findTile } from "./tile.ts";

/**
 * What anyone may check the ledger by; all but the entries' own bytes is hashes and signatures. Sizes and indexes are
 * counts of leaves; whatever does not exist, or not yet, is undefined.
 */
export type PublicLedger = {
  /** The newest checkpoint, as a signed note with the lines of its witnesses; undefined before the first. */
  findCheckpoint(): Promise<string | undefined>;
  /** The newest checkpoint that a witness signed, likewise; undefined before the first. */
  findCosignedCheckpoint(): Promise<string | undefined>;
  /** Keeps what known witnesses signed of a checkpoint, given as the note with their lines. */
  keepCosignature(note: string): Promise<CosignatureAnswer>;
  /** The checkpoint of exactly so many leaves. */
  findCheckpointOf(size: bigint): Promise<string | undefined>;
  /** The public key that signed the newest checkpoint, as one word; told, not proved. */
  findKey(): Promise<string | undefined>;
  /** The `number`-th change of that key, from 1: a note signed by both keys. */
  findRotation(number: number): Promise<string | undefined>;
  findInclusion(index: bigint, size: bigint): Promise<readonly Uint8Array[] | undefined>;
  findConsistency(first: bigint, second: bigint): Promise<readonly Uint8Array[] | undefined>;
  /** A tile of hashes by its path after `tile/` (C2SP tlog-tiles). */
  findTile(path: string): Promise<Uint8Array | undefined>;
  /** Where an entry stands in the ledger's order, and its hash. */
  findLeaf(
    stream: string,
    version: number,
  ): Promise<{ readonly index: bigint; readonly hash: Uint8Array } | undefined>;
  /** The signed promise that an entry recorded just now will be in the tree; undefined for none, or without a key. */
  signReceipt(stream: string, version: number): Promise<string | undefined>;
  /** The bytes an entry's leaf is the hash of; for those who may read every entry. */
  findEntryBytes(index: bigint): Promise<Uint8Array | undefined>;
};

const findCheckpoint = async (pool: Queryable): Promise<string | undefined> => {
  const newest = await findNewestRow(pool);
  return newest === undefined ? undefined : readCosignedNote(pool, newest);
};

const findLeaf: (
  pool: Queryable,
  ...place: Parameters<PublicLedger["findLeaf"]>
) => ReturnType<PublicLedger["findLeaf"]> = async (pool, stream, version) => {
  const { rows } = await pool.query<{ index: string; entry_hash: Buffer }>({
    name: "leaf_of_entry",
    text: "SELECT index, entry_hash FROM leaf WHERE stream = $1 AND version = $2",
    values: [stream, version],
  });
  const [leaf] = rows;
  return leaf === undefined ? undefined : { index: BigInt(leaf.index), hash: leaf.entry_hash };
};

const findEntryBytes = async (pool: Queryable, index: bigint): Promise<Buffer | undefined> => {
  if (index > mostLeaves) return undefined;
  const { rows } = await pool.query<{ bytes: Buffer }>({
    name: "entry_bytes",
    text: `SELECT entry.bytes FROM leaf JOIN entry USING (stream, version) WHERE leaf.index = $1`,
    values: [String(index)],
  });
  return rows[0]?.bytes;
};

const readTile = async (pool: Queryable, path: string): Promise<Uint8Array | undefined> => {
  const tile = findTile(path);
  const size = treeSize(await treeExtent(pool));
  if (tile === undefined) return undefined;
  const { level, first, width } = tile;
  if ((first + BigInt(width)) << BigInt(level) > size) return undefined;
  const addresses = Array.from({ length: width }, (_, offset) => ({
    level,
    index: first + BigInt(offset),
  }));
  const tree = await readNodes(pool, addresses);
  return Buffer.concat(
    await Promise.all(addresses.map(async ({ index }) => tree.readNode(level, index))),
  );
};

/** The public reads on a ground. */
export const publicLedgerOn = (
  signing: Signing & { readonly ground: Pick<Ground, "pool"> },
  witnesses: readonly NoteVerifier[],
): PublicLedger => {
  const { pool } = signing.ground;
  const isWithin = async (size: bigint): Promise<boolean> =>
    size <= treeSize(await treeExtent(pool));
  return {
    findCheckpoint: async () => findCheckpoint(pool),
    findCosignedCheckpoint: async () => findCosignedNote(pool),
    keepCosignature: async (note) => keepCosignature(signing.ground, witnesses, note),
    findCheckpointOf: async (size) => (await findRow(pool, size))?.note,
    findKey: async () => (await findNewestRow(pool))?.key,
    findRotation: async (number) => (await readRotationNotes(pool))[number - 1],
    findInclusion: async (index, size) =>
      index < size && (await isWithin(size)) ? readInclusion(pool, index, size) : undefined,
    findConsistency: async (first, second) =>
      first > 0n && first <= second && (await isWithin(second))
        ? readConsistency(pool, first, second)
        : undefined,
    findTile: async (path) => readTile(pool, path),
    findLeaf: async (stream, version) => findLeaf(pool, stream, version),
    signReceipt: async (stream, version) => signReceipt(signing, stream, version),
    findEntryBytes: async (index) => findEntryBytes(pool, index),
  };
};
