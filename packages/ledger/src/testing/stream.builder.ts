import { canonicalBytes } from "../canonical/canonical-bytes.ts";
import type { JsonValue } from "../canonical/json-value.ts";
import { chainHash, entryHash, genesisHash } from "../stream/chain.hash.ts";
import type { StreamEntry, StreamHead } from "../stream/stream-entry.ts";
import { sha256 } from "./hashes.ts";

export const demoStream = "commitment/0190a6a0-0000-7000-8000-000000000001";

export interface BuiltStream {
  readonly stream: string;
  readonly entries: readonly StreamEntry[];
  readonly head: StreamHead | undefined;
}

/** An honest stream with one entry per payload; no head if there is no entry. */
export function aStream(payloads: readonly JsonValue[], stream: string = demoStream): BuiltStream {
  const contents = payloads.map((payload, index) => ({ stream, version: index + 1, payload }));
  return chained(stream, contents);
}

/** A stream properly hashed and chained over whatever its entries say of themselves. */
export function chained(stream: string, contents: readonly JsonValue[]): BuiltStream {
  let tail = genesisHash(sha256, stream);
  const entries = contents.map((content, index) => {
    const bytes = canonicalBytes(content);
    const hash = entryHash(sha256, bytes);
    tail = chainHash(sha256, tail, hash);
    return { version: index + 1, bytes, hash, chainHash: tail };
  });
  const version = entries.length;
  return { stream, entries, head: version === 0 ? undefined : { version, chainHash: tail } };
}

/** The same bytes with one bit the other way; bit 0 is the lowest of byte 0. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}
