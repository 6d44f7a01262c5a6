import { encodeUtf8 } from "../bytes/utf8.ts";
import { hashLength } from "../hash/hash-function.ts";
import type { Hashing } from "../hash/hash-function.ts";
import { parseStreamName } from "./stream-name.ts";
import { hashPrefixed, hashPrefix } from "../hash/prefixed-hash.ts";

/** SHA-256(0x00 ‖ bytes) of canonical bytes, also the leaf hash (RFC 6962); a promise if the hash gives one. */
export function entryHash<Result>(hash: Hashing<Result>, bytes: Uint8Array): Result {
  return hashPrefixed(hash, hashPrefix.leaf, bytes);
}

/** SHA-256(0x02 ‖ previous chain hash ‖ entry hash); throws RangeError unless both are 32 bytes. */
export function chainHash<Result>(
  hash: Hashing<Result>,
  previous: Uint8Array,
  entry: Uint8Array,
): Result {
  if (previous.length !== hashLength || entry.length !== hashLength) {
    throw new RangeError(
      `a chain links hashes of ${hashLength} bytes, found ${previous.length} and ${entry.length}`,
    );
  }
  return hashPrefixed(hash, hashPrefix.chain, previous, entry);
}

/** SHA-256(0x02 ‖ UTF-8 stream name), what a stream's first entry is chained to; throws StreamNameError. */
export function genesisHash<Result>(hash: Hashing<Result>, streamName: string): Result {
  return hashPrefixed(hash, hashPrefix.chain, encodeUtf8(parseStreamName(streamName).name));
}
