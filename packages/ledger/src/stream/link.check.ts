import { equalBytes } from "../bytes/equal-bytes.ts";
import { encodeHex } from "../bytes/hex.ts";
import type { HashFunction } from "../hash/hash-function.ts";
import { chainHash } from "./chain.hash.ts";
import type { Fact } from "./finding.ts";

/**
 * Chain hashes the next entry may follow: the stored one and, where that was found wrong, the recomputed one. Accepting
 * either keeps one flipped byte to one finding; nothing passes by it, the fault has been reported already.
 */
export type Tails = readonly Uint8Array[];

export interface Link {
  readonly facts: readonly Fact[];
  readonly tails: Tails;
}

/**
 * Whether a stored chain hash follows one of the tails over one of the entry's hashes (recomputed first, then the
 * stored one if it differs). A malformed stored chain hash is left out.
 */
export async function checkLink(
  hash: HashFunction,
  tails: Tails,
  entryHashes: readonly Uint8Array[],
  stored: Uint8Array | undefined,
): Promise<Link> {
  const candidates: Uint8Array[] = [];
  for (const entry of entryHashes) {
    for (const tail of tails) {
      const candidate = await chainHash(hash, tail, entry);
      if (stored !== undefined && equalBytes(candidate, stored))
        return { facts: [], tails: [stored] };
      candidates.push(candidate);
    }
  }
  const [expected] = candidates;
  if (stored === undefined) return { facts: [], tails: candidates.slice(0, tails.length) };
  if (expected === undefined) return { facts: [], tails: [stored] };
  // The last tail is the line recomputed from bytes alone, should several stored chain hashes in a row be wrong.
  const recomputed = candidates[tails.length - 1] ?? expected;
  const fact = {
    code: "chainHashMismatch",
    expected: encodeHex(expected),
    found: encodeHex(stored),
  } as const;
  return { facts: [fact], tails: [stored, recomputed] };
}
