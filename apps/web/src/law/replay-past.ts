import { type EntryContent, entryContentSchema } from "@tiltas/domain";
import { parseBase64 } from "@tiltas/ledger";
import { type CommitmentSnapshot, ReplayError, replaySteps } from "@tiltas/workflows";
import type { RawEntry } from "./verify-history.ts";

/** One entry with the states before and after it, as replayed here. */
export interface PastStep {
  readonly content: EntryContent;
  /** Undefined for the first. */
  readonly before: CommitmentSnapshot | undefined;
  readonly after: CommitmentSnapshot;
}

const readContent = ({ bytes }: RawEntry): EntryContent | undefined => {
  try {
    return entryContentSchema.parse(JSON.parse(new TextDecoder().decode(parseBase64(bytes))));
  } catch {
    // Bytes no entry of ours has: verification names them, the past is shown up to here.
    return undefined;
  }
};

const lawfulSteps = (contents: readonly EntryContent[]): readonly CommitmentSnapshot[] => {
  try {
    return replaySteps(contents);
  } catch (cause) {
    if (!(cause instanceof ReplayError) || cause.version > contents.length) throw cause;
    return replaySteps(contents.slice(0, cause.version - 1));
  }
};

/**
 * The states a commitment passed through, from the entries' own bytes and by this browser's own law, up to the first
 * entry that is not lawful or not readable.
 * @param entries all entries, oldest first
 */
export function replayPast(entries: readonly RawEntry[]): readonly PastStep[] {
  const read = entries.map(readContent);
  const firstBroken = read.indexOf(undefined);
  const contents = read
    .slice(0, firstBroken === -1 ? undefined : firstBroken)
    .filter((content) => content !== undefined);
  const snapshots = lawfulSteps(contents);
  return snapshots.flatMap((after, index) => {
    const content = contents[index];
    return content === undefined ? [] : [{ content, before: snapshots[index - 1], after }];
  });
}
