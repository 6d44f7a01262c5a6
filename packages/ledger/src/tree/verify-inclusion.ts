import { equalBytes } from "../bytes/equal-bytes.ts";
import type { HashFunction } from "../hash/hash-function.ts";
import { nodeHash } from "./node.hash.ts";
import { areHashes, notProved, proved } from "./proof-verdict.ts";
import type { ProofVerdict } from "./proof-verdict.ts";
import { isTreeSize } from "./tree-size.ts";

export interface InclusionToVerify {
  readonly hash: HashFunction;
  readonly index: bigint;
  readonly size: bigint;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether a leaf stands at its index under a root (RFC 9162 section 2.1.3.2). Junk is a verdict, never an exception. */
export async function verifyInclusion(question: InclusionToVerify): Promise<ProofVerdict> {
  const { hash, index, size, leaf, root, proof } = question;
  if (!isTreeSize(index) || !isTreeSize(size)) return notProved("malformedSize");
  if (index >= size) return notProved("leafOutOfRange");
  if (!areHashes(leaf, root, ...proof)) return notProved("malformedHash");
  let [node, last] = [index, size - 1n];
  let climbed = leaf;
  for (const beside of proof) {
    if (last === 0n) return notProved("proofTooLong");
    if ((node & 1n) === 1n || node === last) {
      climbed = await nodeHash(hash, beside, climbed);
      // An only child goes up unchanged.
      while ((node & 1n) === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      climbed = await nodeHash(hash, climbed, beside);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  if (last !== 0n) return notProved("proofTooShort");
  return equalBytes(climbed, root) ? proved : notProved("leafRootMismatch");
}
