import { hashLength } from "../hash/hash-function.ts";
import type { Hashing } from "../hash/hash-function.ts";
import { hashPrefix, hashPrefixed } from "../hash/prefixed-hash.ts";

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962 section 2.1; throws RangeError unless both are 32 bytes. */
export function nodeHash<Result>(
  hash: Hashing<Result>,
  left: Uint8Array,
  right: Uint8Array,
): Result {
  if (left.length !== hashLength || right.length !== hashLength) {
    throw new RangeError(
      `a node joins hashes of ${hashLength} bytes, found ${left.length} and ${right.length}`,
    );
  }
  return hashPrefixed(hash, hashPrefix.node, left, right);
}

/** The root of the tree without leaves: SHA-256 of nothing, RFC 6962 section 2.1. */
export function emptyRoot<Result>(hash: Hashing<Result>): Result {
  return hash(new Uint8Array());
}
