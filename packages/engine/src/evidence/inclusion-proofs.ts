import {
  consistencyRanges,
  inclusionRanges,
  type LeafRange,
  nodesOf,
  proveConsistency,
  proveInclusion,
  type StoredTree,
} from "@tiltas/ledger";
import { type Queryable, readNodes } from "../tree/stored-tree.ts";

/** The nodes under many ranges, each once, in one query: neighbours share most of theirs. */
const readUnder = async (db: Queryable, ranges: readonly LeafRange[]): Promise<StoredTree> => {
  const nodes = ranges
    .flatMap(nodesOf)
    .map((node) => [`${node.level}/${node.index}`, node] as const);
  return readNodes(db, [...new Map(nodes).values()]);
};

/** Inclusion proofs of many leaves in a tree of `size`, out of one query. Throws TreeError beyond the tree. */
export const readInclusions = async (
  db: Queryable,
  indexes: readonly bigint[],
  size: bigint,
): Promise<readonly (readonly Uint8Array[])[]> => {
  const tree = await readUnder(
    db,
    indexes.flatMap((index) => inclusionRanges(index, size)),
  );
  return Promise.all(indexes.map(async (index) => proveInclusion(tree, index, size)));
};

/** Consistency proofs from many sizes to `size`, out of one query. Throws TreeError beyond the tree. */
export const readConsistencies = async (
  db: Queryable,
  sizes: readonly bigint[],
  size: bigint,
): Promise<readonly (readonly Uint8Array[])[]> => {
  const tree = await readUnder(
    db,
    sizes.flatMap((first) => consistencyRanges(first, size)),
  );
  return Promise.all(sizes.map(async (first) => proveConsistency(tree, first, size)));
};
