import type { Queryable } from "./stored-tree.ts";

/** How far the tree has grown: leaves under stored nodes, always even, and leaves there are. */
export type TreeExtent = { readonly built: bigint; readonly leaves: bigint };

type Row = { readonly built: string; readonly leaves: string };

/** Both ends of the tree; fewer leaves than are built upon means that leaves were taken away. */
export const treeExtent = async (db: Queryable): Promise<TreeExtent> => {
  const { rows } = await db.query<Row>({
    name: "tree_extent",
    text: `SELECT (SELECT 2 * coalesce(max(index) + 1, 0) FROM tree_node WHERE level = 1) AS built,
                  (SELECT coalesce(max(index) + 1, 0) FROM leaf) AS leaves`,
  });
  return { built: BigInt(rows[0]?.built ?? 0), leaves: BigInt(rows[0]?.leaves ?? 0) };
};

/** The largest tree that can be asked about: a last odd leaf needs no node above it. */
export const treeSize = ({ built, leaves }: TreeExtent): bigint =>
  leaves < built + 1n ? leaves : built + 1n;
