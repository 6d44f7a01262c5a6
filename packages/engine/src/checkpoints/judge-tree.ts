import { equalBytes, verifyConsistency } from "@tiltas/ledger";
import { sha256 } from "../sha256.ts";
import type { Queryable } from "../tree/stored-tree.ts";
import { readConsistency, readRoot } from "../tree/tree-proofs.ts";
import type { SignedCheckpoint } from "./signed-checkpoint.ts";
import { SignerRefusal } from "./signer-alarm.ts";

/** Throws SignerRefusal unless the stored tree still has what was signed: as many leaves or more, and the same root over them. */
export const requireHeld = async (
  db: Queryable,
  { checkpoint: { size: signed, root } }: SignedCheckpoint,
  size: bigint,
): Promise<void> => {
  if (signed > size)
    throw new SignerRefusal(
      "treeSmaller",
      `The ledger has ${size} entries, but ${signed} were signed: entries are missing, or an older backup was restored.`,
    );
  if (signed > 0n && !equalBytes(await readRoot(db, signed), root))
    throw new SignerRefusal(
      "treeAltered",
      `The first ${signed} entries of the ledger are not the ones that were signed.`,
    );
};

/** Throws SignerRefusal unless the tree to be signed grew out of the one signed before. */
export const requireGrown = async (
  db: Queryable,
  { checkpoint: first }: SignedCheckpoint,
  second: { readonly size: bigint; readonly root: Uint8Array },
): Promise<void> => {
  // Everything grows out of the empty tree.
  if (first.size === 0n) return;
  const proof = await readConsistency(db, first.size, second.size);
  const verdict = await verifyConsistency({ hash: sha256, first, second, proof });
  if (verdict.ok) return;
  throw new SignerRefusal(
    "treeInconsistent",
    `The ledger of ${second.size} entries did not grow out of the ${first.size} that were signed (${verdict.fault}).`,
  );
};
