import { type EntryContent, entryContentSchema } from "@tiltas/domain";
import { type CommitmentSnapshot, ReplayError, replaySteps } from "@tiltas/workflows";
import type { StoredEntry } from "./stored-stream.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

/** The content an entry's bytes say; undefined for bytes no entry of ours has. */
export const findContent = ({ bytes }: Pick<StoredEntry, "bytes">): EntryContent | undefined => {
  try {
    return entryContentSchema.safeParse(JSON.parse(bytes.toString("utf8"))).data;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
};

/** The states a stream passes through by the law of its time, or where it departs from it. */
export type Fold =
  | { readonly lawful: true; readonly snapshots: readonly CommitmentSnapshot[] }
  | { readonly lawful: false; readonly finding: EngineFinding };

const reasonOf = (
  thrown: unknown,
): { readonly version: number; readonly reason: string } | undefined => {
  if (thrown instanceof ReplayError) return { version: thrown.version, reason: thrown.reasonId };
  return thrown instanceof Error && "issues" in thrown
    ? { version: 0, reason: "payloadMalformed" }
    : undefined;
};

/** Folds a commitment's stream through the machine; a history the law forbids is a finding, not an exception. */
export const foldStream = (stream: string, contents: readonly EntryContent[]): Fold => {
  try {
    return { lawful: true, snapshots: replaySteps(contents) };
  } catch (thrown) {
    const why = reasonOf(thrown);
    if (why === undefined) throw thrown;
    return {
      lawful: false,
      finding: engineFinding("unlawfulHistory", stream, why.version, { reason: why.reason }),
    };
  }
};
