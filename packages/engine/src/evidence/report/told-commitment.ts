import type { EntryContent } from "@tiltas/domain";
import { type CommitmentSnapshot, ReplayError, replaySteps } from "@tiltas/workflows";

/** An entry of a commitment, and its leaf. */
export type ToldEntry = {
  readonly content: EntryContent | undefined;
  readonly version: number;
  readonly index: number;
};

/** A commitment as its entries tell of it; without a snapshot when they do not pass through the law. */
export type ToldCommitment = {
  readonly stream: string;
  readonly entries: readonly ToldEntry[];
  /** How many there are; only the first so many are held. */
  readonly count: number;
  readonly snapshot: CommitmentSnapshot | undefined;
  readonly fault: string | undefined;
};

const faultOf = (thrown: unknown): string => {
  if (thrown instanceof ReplayError) return thrown.message;
  if (thrown instanceof Error && thrown.name === "ZodError")
    return "an entry's payload is malformed";
  throw thrown;
};

/** Replays what was read of a stream; an unlawful or unreadable history is told as it stands. */
export const tellCommitment = (
  stream: string,
  entries: readonly ToldEntry[],
  count: number,
): ToldCommitment => {
  const contents = entries.flatMap(({ content }) => content ?? []);
  const told = { stream, entries, count };
  if (contents.length < entries.length)
    return { ...told, snapshot: undefined, fault: "an entry's bytes cannot be read" };
  try {
    return { ...told, snapshot: replaySteps(contents).at(-1), fault: undefined };
  } catch (thrown) {
    return { ...told, snapshot: undefined, fault: faultOf(thrown) };
  }
};
