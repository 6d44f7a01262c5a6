import { equalBytes } from "../bytes/equal-bytes.ts";
import { encodeHex } from "../bytes/hex.ts";
import type { CanonicalLimits } from "../canonical/canonical.limits.ts";
import { isHash } from "../hash/hash-function.ts";
import type { HashFunction } from "../hash/hash-function.ts";
import { entryHash } from "./chain.hash.ts";
import { checkContent } from "./content.check.ts";
import type { Fact } from "./finding.ts";
import type { StreamEntry } from "./stream-entry.ts";

export interface EntryCheck {
  readonly facts: readonly Fact[];
  /** Hashes the chain may have been taken over: the one of the bytes, then the stored one where it differs. */
  readonly hashes: readonly Uint8Array[];
}

/** An entry by itself: its hash is that of its bytes, and its bytes say where it stands. */
export async function checkEntry(
  hash: HashFunction,
  stream: string,
  entry: StreamEntry,
  limits: CanonicalLimits,
): Promise<EntryCheck> {
  const stored = isHash(entry.hash) ? [entry.hash] : [];
  const facts: Fact[] = stored.length === 0 ? [{ code: "malformedHash", field: "hash" }] : [];
  if (!(entry.bytes instanceof Uint8Array)) {
    return { facts: [...facts, { code: "malformedBytes" }], hashes: stored };
  }
  const computed = await entryHash(hash, entry.bytes);
  const differing = stored.filter((kept) => !equalBytes(kept, computed));
  for (const kept of differing) {
    facts.push({
      code: "entryHashMismatch",
      expected: encodeHex(computed),
      found: encodeHex(kept),
    });
  }
  // What bytes say is worth hearing only if they are the bytes that were hashed.
  if (facts.length === 0) {
    facts.push(...checkContent(entry.bytes, { stream, version: entry.version }, limits));
  }
  return { facts, hashes: [computed, ...differing] };
}
