import { appendLeaf, nodesOf, readFrontier, rootOf } from "@tiltas/ledger";
import type { Ground } from "../ground.ts";
import { sha256 } from "../sha256.ts";
import { readNodes } from "../tree/stored-tree.ts";
import { type TreeExtent, treeExtent, treeSize } from "../tree/tree-extent.ts";
import { readRoot } from "../tree/tree-proofs.ts";
import type { LedgerStamp } from "./audit-views.ts";

/** So many leaves beyond the stored tree are hashed at once; what is further ahead waits for the tree to grow. */
const mostAhead = 20_000n;

/** The root over leaves the stored tree has not grown over yet. */
const readRootAhead = async (
  { pool }: Ground,
  { built }: TreeExtent,
  size: bigint,
): Promise<Uint8Array> => {
  const { rows } = await pool.query<{ entry_hash: Buffer }>(
    "SELECT entry_hash FROM leaf WHERE index >= $1 AND index < $2 ORDER BY index",
    [String(built), String(size)],
  );
  const nodes = await readNodes(pool, nodesOf({ start: 0n, end: built }));
  let frontier = await readFrontier(nodes, built);
  for (const leaf of rows) ({ frontier } = await appendLeaf(sha256, frontier, leaf.entry_hash));
  return rootOf(sha256, frontier);
};

const findRoot = async (ground: Ground, size: bigint): Promise<Uint8Array | undefined> => {
  const extent = await treeExtent(ground.pool);
  if (size > 0n && size <= treeSize(extent)) return readRoot(ground.pool, size);
  const isNear = size <= extent.leaves && size - extent.built <= mostAhead;
  return size > 0n && isNear ? readRootAhead(ground, extent, size) : undefined;
};

/** The root of the first leaves; null for none, for more than there are, and far ahead of the stored tree. */
export const stampAt = async (ground: Ground, leafIndex: number): Promise<LedgerStamp> => {
  const root = await findRoot(ground, BigInt(leafIndex));
  return { leafIndex, root: root === undefined ? null : Buffer.from(root).toString("hex") };
};
