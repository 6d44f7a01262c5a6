import { appendLeaf, nodesOf, readFrontier, type TreeNode } from "@tiltas/ledger";
import { sha256 } from "../sha256.ts";
import { type Queryable, readNodes } from "./stored-tree.ts";
import type { TreeExtent } from "./tree-extent.ts";

/** How many leaves one round builds upon; a backlog is worked off round by round. */
const mostLeaves = 4096;

type Leaf = { readonly index: string; readonly entry_hash: Buffer };

/** Leaves are dense from 0; a hole means that one was taken away. */
export class LeafGapError extends Error {
  override readonly name = "LeafGapError";
  readonly index: bigint;

  constructor(index: bigint) {
    super(`the ledger's order has no leaf ${index}`);
    this.index = index;
  }
}

const insertNodes = async (db: Queryable, nodes: readonly TreeNode[]): Promise<void> => {
  await db.query({
    name: "tree_grown",
    text: `INSERT INTO tree_node (level, index, hash)
      SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
    values: [
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => String(index)),
      nodes.map(({ hash }) => hash),
    ],
  });
};

const nextLeaves = async (db: Queryable, from: bigint): Promise<readonly Leaf[]> => {
  const { rows } = await db.query<Leaf>({
    name: "leaves_to_build_upon",
    text: "SELECT index, entry_hash FROM leaf WHERE index >= $1 ORDER BY index LIMIT $2",
    values: [String(from), mostLeaves],
  });
  return rows;
};

/**
 * Stores the nodes that became complete above the next leaves, in one statement, so that all or none are there; returns
 * how many. The caller holds the lock of whoever grows the tree. Throws LeafGapError or TreeError for a tree that was
 * tampered with.
 */
export const extendTree = async (db: Queryable, { built }: TreeExtent): Promise<number> => {
  const leaves = await nextLeaves(db, built);
  if (leaves.length < 2) return 0;
  let frontier = await readFrontier(await readNodes(db, nodesOf({ start: 0n, end: built })), built);
  const complete: TreeNode[] = [];
  for (const leaf of leaves) {
    if (BigInt(leaf.index) !== frontier.size) throw new LeafGapError(frontier.size);
    const grown = await appendLeaf(sha256, frontier, leaf.entry_hash);
    complete.push(...grown.nodes.slice(1));
    frontier = grown.frontier;
  }
  await insertNodes(db, complete);
  return complete.length;
};
