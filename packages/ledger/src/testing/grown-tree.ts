import { appendLeaf, emptyFrontier } from "../tree/frontier.ts";
import type { Frontier } from "../tree/frontier.ts";
import type { StoredTree } from "../tree/prove.ts";
import { sha256 } from "./hashes.ts";

/** A tree kept as a database keeps it: complete nodes by level and index, and how often they were read. */
export interface GrownTree extends StoredTree {
  readonly frontier: Frontier;
  readonly reads: () => number;
}

export async function growTree(leaves: readonly Uint8Array[]): Promise<GrownTree> {
  const kept = new Map<string, Uint8Array>();
  let frontier = emptyFrontier;
  for (const leaf of leaves) {
    const grown = await appendLeaf(sha256, frontier, leaf);
    for (const { level, index, hash } of grown.nodes) kept.set(`${level}/${index}`, hash);
    frontier = grown.frontier;
  }
  let reads = 0;
  const readNode = (level: number, index: bigint): Uint8Array => {
    reads += 1;
    const found = kept.get(`${level}/${index}`);
    if (found === undefined) throw new RangeError(`no complete node ${level}/${index}`);
    return found;
  };
  return { hash: sha256, readNode, frontier, reads: () => reads };
}

/** Leaf hashes of so many different entries. */
export function someLeaves(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, index) => sha256(Uint8Array.of(0, index, index >> 8)));
}
