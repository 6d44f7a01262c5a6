import { entryContentSchema } from "@tiltas/domain";
import {
  type Finding,
  parseBase64,
  parseHex,
  type StreamEntry,
  verifyStream,
} from "@tiltas/ledger";
import { replaySteps, ReplayError } from "@tiltas/workflows";
import { sha256 } from "./browser-hash.ts";

/** An entry as the server hands it out: bytes in base64, hashes in hex. */
export interface RawEntry {
  readonly version: number;
  readonly bytes: string;
  readonly hash: string;
  readonly chainHash: string;
}

export interface HistoryHead {
  readonly version: number;
  readonly chainHash: string;
}

/** A fault of the bytes, or of the law: the machine does not allow what the entry says. */
export type HistoryFinding =
  | Pick<Finding, "code" | "stream" | "version">
  | {
      readonly code: "unlawfulHistory";
      readonly stream: string;
      readonly version: number;
      readonly reason: string;
    };

const toStreamEntry = ({ version, bytes, hash, chainHash }: RawEntry): StreamEntry => ({
  version,
  bytes: parseBase64(bytes),
  hash: parseHex(hash),
  chainHash: parseHex(chainHash),
});

const findUnlawful = (stream: string, entries: readonly RawEntry[]): HistoryFinding | undefined => {
  try {
    const texts = entries.map(({ bytes }) =>
      new TextDecoder("utf-8", { fatal: true }).decode(parseBase64(bytes)),
    );
    replaySteps(texts.map((text) => entryContentSchema.parse(JSON.parse(text))));
    return undefined;
  } catch (cause) {
    if (cause instanceof ReplayError)
      return { code: "unlawfulHistory", stream, version: cause.version, reason: cause.reasonId };
    throw cause;
  }
};

/**
 * Checks a commitment's whole history here, trusting only this code: hashes and chain from the bytes, then every step
 * through the machine. The machine is asked only when the bytes hold, for tampered bytes need not be events at all.
 * @param entries all entries, oldest first
 */
export async function verifyHistory(
  stream: string,
  entries: readonly RawEntry[],
  head: HistoryHead | null,
): Promise<readonly HistoryFinding[]> {
  const { findings } = await verifyStream({
    stream,
    entries: entries.map(toStreamEntry),
    head:
      head === null ? undefined : { version: head.version, chainHash: parseHex(head.chainHash) },
    hash: sha256,
  });
  if (findings.length > 0) return findings;
  const unlawful = findUnlawful(stream, entries);
  return unlawful === undefined ? [] : [unlawful];
}
