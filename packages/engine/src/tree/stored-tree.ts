import type { NodeAddress, StoredTree } from "@tiltas/ledger";
import type pg from "pg";
import { sha256 } from "../sha256.ts";

/** A pool or one connection of it. */
export type Queryable = Pick<pg.ClientBase, "query">;

/** A node of the tree is not stored though its leaves are: the tree was tampered with, or asked beyond its end. */
export class TreeError extends Error {
  override readonly name = "TreeError";
  readonly level: number;
  readonly index: bigint;

  constructor({ level, index }: NodeAddress) {
    super(`the ledger's tree has no node ${level}/${index}`);
    this.level = level;
    this.index = index;
  }
}

// Level 0 are the leaves themselves; the place in the list comes back, for 64-bit text needs no comparing.
const nodesSql = `
  SELECT asked.place::int, coalesce(leaf.entry_hash, node.hash) AS hash
  FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS asked(level, index, place)
  LEFT JOIN leaf ON asked.level = 0 AND leaf.index = asked.index
  LEFT JOIN tree_node AS node ON asked.level > 0 AND node.level = asked.level AND node.index = asked.index`;

type Row = { readonly place: number; readonly hash: Buffer | null };

const keyOf = ({ level, index }: NodeAddress): string => `${level}/${index}`;

/** The named nodes of the tree, read in one query; reading any other, or one that is not stored, throws TreeError. */
export const readNodes = async (
  db: Queryable,
  addresses: readonly NodeAddress[],
): Promise<StoredTree> => {
  const { rows } = await db.query<Row>({
    name: "tree_nodes",
    text: nodesSql,
    values: [addresses.map(({ level }) => level), addresses.map(({ index }) => String(index))],
  });
  const stored = new Map<string, Buffer>();
  for (const { place, hash } of rows) {
    const address = addresses[place - 1];
    if (address !== undefined && hash !== null) stored.set(keyOf(address), hash);
  }
  return {
    hash: sha256,
    readNode: (level, index) => {
      const found = stored.get(keyOf({ level, index }));
      if (found === undefined) throw new TreeError({ level, index });
      return found;
    },
  };
};
