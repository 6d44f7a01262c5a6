import type { Ground } from "../ground.ts";
import { treeExtent, treeSize } from "../tree/tree-extent.ts";
import { readRoot } from "../tree/tree-proofs.ts";
import type { LedgerStamp } from "./audit-views.ts";

/** The root of the first leaves; null while the tree has not grown so far, and for no leaves at all. */
export const stampAt = async ({ pool }: Ground, leafIndex: number): Promise<LedgerStamp> => {
  const size = BigInt(leafIndex);
  const isThere = size > 0n && size <= treeSize(await treeExtent(pool));
  return {
    leafIndex,
    root: isThere ? Buffer.from(await readRoot(pool, size)).toString("hex") : null,
  };
};
