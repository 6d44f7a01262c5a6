import type { HashFunction } from "../hash/hash-function.ts";
import { consistencyRanges, inclusionRanges, nodesOf } from "./leaf-range.ts";
import type { LeafRange } from "./leaf-range.ts";
import { emptyRoot, nodeHash } from "./node.hash.ts";

/** Where complete subtrees are kept; level 0 are the leaves. */
export interface StoredTree {
  readonly hash: HashFunction;
  readonly readNode: (level: number, index: bigint) => Uint8Array | Promise<Uint8Array>;
}

/** The hash over a range's leaves, out of at most 64 stored nodes. */
async function hashRange(tree: StoredTree, range: LeafRange): Promise<Uint8Array> {
  const parts = await Promise.all(
    nodesOf(range).map(async ({ level, index }) => tree.readNode(level, index)),
  );
  return foldPeaks(tree.hash, parts);
}

/** Joins neighbouring subtrees, each larger than all to its right, into one hash; the empty root without any. */
export async function foldPeaks(
  hash: HashFunction,
  peaks: readonly Uint8Array[],
): Promise<Uint8Array> {
  let folded = peaks.at(-1) ?? (await emptyRoot(hash));
  for (const peak of peaks.slice(0, -1).toReversed()) folded = await nodeHash(hash, peak, folded);
  return folded;
}

/** The root of the first `size` leaves, out of O(log size) reads. */
export async function rootAt(tree: StoredTree, size: bigint): Promise<Uint8Array> {
  return hashRange(tree, { start: 0n, end: size });
}

/** The hashes that lead from a leaf to the root (RFC 6962 section 2.1.1), out of O(log size) reads; throws RangeError. */
export async function proveInclusion(
  tree: StoredTree,
  index: bigint,
  size: bigint,
): Promise<readonly Uint8Array[]> {
  return Promise.all(inclusionRanges(index, size).map(async (range) => hashRange(tree, range)));
}

/** The hashes that lead from one root to a later one (RFC 6962 section 2.1.2), out of O(log size) reads; throws RangeError. */
export async function proveConsistency(
  tree: StoredTree,
  first: bigint,
  second: bigint,
): Promise<readonly Uint8Array[]> {
  return Promise.all(consistencyRanges(first, second).map(async (range) => hashRange(tree, range)));
}
