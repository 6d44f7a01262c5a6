import type { CanonicalLimits } from "../canonical/canonical.limits.ts";
import { isHash } from "../hash/hash-function.ts";
import type { HashFunction } from "../hash/hash-function.ts";
import { genesisHash } from "./chain.hash.ts";
import { checkEntry } from "./entry.check.ts";
import type { Fact, Finding } from "./finding.ts";
import { checkHead } from "./head.check.ts";
import { checkLink } from "./link.check.ts";
import type { Tails } from "./link.check.ts";
import { checkOrder } from "./order.check.ts";
import type { StreamEntry, StreamHead } from "./stream-entry.ts";
import { isStreamName } from "./stream-name.ts";

export interface StreamToVerify {
  readonly stream: string;
  /** In order of version; read once, never held. */
  readonly entries: Iterable<StreamEntry> | AsyncIterable<StreamEntry>;
  readonly head: StreamHead | undefined;
  readonly hash: HashFunction;
  /** The limits the entries were written under, if not the usual ones. */
  readonly limits?: CanonicalLimits;
}

export interface StreamVerification {
  readonly stream: string;
  /** Entries read. */
  readonly checked: number;
  /** In order of reading, the first divergence first; empty if everything agrees. */
  readonly findings: readonly Finding[];
}

/**
 * Recomputes a stream from its entries' bytes and compares every stored hash, version and the head. Junk versions, bytes
 * and hashes become findings; what the reader of entries or the hash function throws comes through.
 */
export async function verifyStream(question: StreamToVerify): Promise<StreamVerification> {
  const { stream, entries, head, hash, limits = {} } = question;
  if (!isStreamName(stream)) {
    return { stream, checked: 0, findings: [asError(stream, 0, { code: "malformedStreamName" })] };
  }
  const findings: Finding[] = [];
  let checked = 0;
  let version = 0;
  let tails: Tails = [await genesisHash(hash, stream)];
  for await (const entry of entries) {
    checked += 1;
    const order = checkOrder(version, entry.version);
    const position = Number.isSafeInteger(entry.version) ? entry.version : version + 1;
    if (order.kind !== "next") {
      // A gap begins at the version that is missing; all else is at the entry itself.
      findings.push(
        asError(stream, order.kind === "afterGap" ? version + 1 : position, order.fact),
      );
    }
    const alone = await checkEntry(hash, stream, entry, limits);
    findings.push(...alone.facts.map((fact) => asError(stream, position, fact)));
    const stored = isHash(entry.chainHash) ? entry.chainHash : undefined;
    if (stored === undefined) {
      findings.push(asError(stream, position, { code: "malformedHash", field: "chainHash" }));
    }
    // An entry off its place is judged alone: the chain goes on from the last one in place.
    if (order.kind === "offPlace") continue;
    // Nothing stands before an entry that follows a gap, so it starts the chain anew.
    const link = await checkLink(hash, order.kind === "next" ? tails : [], alone.hashes, stored);
    findings.push(...link.facts.map((fact) => asError(stream, position, fact)));
    version = entry.version;
    tails = link.tails;
  }
  findings.push(...checkHead({ stream, version, tails }, head));
  return { stream, checked, findings };
}

function asError(stream: string, version: number, fact: Fact): Finding {
  return { severity: "error", stream, version, ...fact };
}
