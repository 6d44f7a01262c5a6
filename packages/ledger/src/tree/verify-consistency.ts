import { equalBytes } from "../bytes/equal-bytes.ts";
import type { HashFunction } from "../hash/hash-function.ts";
import { nodeHash } from "./node.hash.ts";
import { areHashes, notProved, proved } from "./proof-verdict.ts";
import type { ProofVerdict } from "./proof-verdict.ts";
import { isTreeSize } from "./tree-size.ts";

export interface TreeHead {
  readonly size: bigint;
  readonly root: Uint8Array;
}

export interface ConsistencyToVerify {
  readonly hash: HashFunction;
  readonly first: TreeHead;
  readonly second: TreeHead;
  readonly proof: readonly Uint8Array[];
}

/**
 * Whether the second tree holds the first one unchanged (RFC 9162 section 2.1.4.2). The empty tree proves nothing and is
 * refused. Junk is a verdict, never an exception.
 */
export async function verifyConsistency(question: ConsistencyToVerify): Promise<ProofVerdict> {
  const { hash, first, second, proof } = question;
  if (!isTreeSize(first.size) || !isTreeSize(second.size)) return notProved("malformedSize");
  if (first.size === 0n) return notProved("emptyFirstTree");
  if (second.size < first.size) return notProved("secondTreeSmaller");
  if (first.size === second.size) return compareHeads(question);
  if (!areHashes(first.root, second.root, ...proof)) return notProved("malformedHash");
  if (proof.length === 0) return notProved("proofTooShort");
  return climb(hash, first, second, proof);
}

/** Two heads of one size say nothing of their leaves, only that they are the same. */
function compareHeads({ first, second, proof }: ConsistencyToVerify): ProofVerdict {
  if (proof.length > 0) return notProved("proofTooLong");
  return equalBytes(first.root, second.root) ? proved : notProved("secondRootMismatch");
}

async function climb(
  hash: HashFunction,
  first: TreeHead,
  second: TreeHead,
  proof: readonly Uint8Array[],
): Promise<ProofVerdict> {
  const [begin = first.root, ...rest] = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof;
  let [node, last] = [first.size - 1n, second.size - 1n];
  while ((node & 1n) === 1n) [node, last] = [node >> 1n, last >> 1n];
  let [firstRoot, secondRoot] = [begin, begin];
  for (const beside of rest) {
    if (last === 0n) return notProved("proofTooLong");
    if ((node & 1n) === 1n || node === last) {
      firstRoot = await nodeHash(hash, beside, firstRoot);
      secondRoot = await nodeHash(hash, beside, secondRoot);
      while ((node & 1n) === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      secondRoot = await nodeHash(hash, secondRoot, beside);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  if (last !== 0n) return notProved("proofTooShort");
  if (!equalBytes(firstRoot, first.root)) return notProved("firstRootMismatch");
  return equalBytes(secondRoot, second.root) ? proved : notProved("secondRootMismatch");
}

function isPowerOfTwo(size: bigint): boolean {
  return (size & (size - 1n)) === 0n;
}
