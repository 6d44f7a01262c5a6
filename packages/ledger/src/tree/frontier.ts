import { hashLength } from "../hash/hash-function.ts";
import type { HashFunction } from "../hash/hash-function.ts";
import { nodesOf } from "./leaf-range.ts";
import type { NodeAddress } from "./leaf-range.ts";
import { nodeHash } from "./node.hash.ts";
import { foldPeaks } from "./prove.ts";
import type { StoredTree } from "./prove.ts";

/** A tree reduced to what growing needs: its complete subtrees' hashes, largest and leftmost first. */
export interface Frontier {
  readonly size: bigint;
  readonly peaks: readonly Uint8Array[];
}

export interface TreeNode extends NodeAddress {
  readonly hash: Uint8Array;
}

export const emptyFrontier: Frontier = { size: 0n, peaks: [] };

/** The frontier of a stored tree's first `size` leaves, out of O(log size) reads. */
export async function readFrontier(
  { readNode }: Pick<StoredTree, "readNode">,
  size: bigint,
): Promise<Frontier> {
  const nodes = nodesOf({ start: 0n, end: size });
  return {
    size,
    peaks: await Promise.all(nodes.map(async ({ level, index }) => readNode(level, index))),
  };
}

/** The tree with one leaf more, and the nodes that became complete by it, the leaf itself first; throws RangeError. */
export async function appendLeaf(
  hash: HashFunction,
  { size, peaks }: Frontier,
  leaf: Uint8Array,
): Promise<{ readonly frontier: Frontier; readonly nodes: readonly TreeNode[] }> {
  if (leaf.length !== hashLength) throw new RangeError(`a leaf hash of ${leaf.length} bytes`);
  const kept = [...peaks];
  let node: TreeNode = { level: 0, index: size, hash: leaf };
  const nodes = [node];
  for (let left = oddPeak(node, kept); left !== undefined; left = oddPeak(node, kept)) {
    node = {
      level: node.level + 1,
      index: node.index >> 1n,
      hash: await nodeHash(hash, left, node.hash),
    };
    nodes.push(node);
  }
  return { frontier: { size: size + 1n, peaks: [...kept, node.hash] }, nodes };
}

/** Takes the left neighbour off the peaks, if the node is a right child. */
function oddPeak({ index }: NodeAddress, peaks: Uint8Array[]): Uint8Array | undefined {
  return (index & 1n) === 0n ? undefined : peaks.pop();
}

/** The root over the frontier's leaves. */
export async function rootOf(hash: HashFunction, { peaks }: Frontier): Promise<Uint8Array> {
  return foldPeaks(hash, peaks);
}
