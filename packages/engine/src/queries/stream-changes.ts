import type { EntryContent } from "@tiltas/domain";
import {
  type CommitmentSnapshot,
  type FieldChange,
  historyChanges,
  ReplayError,
  replaySteps,
  UnmovedError,
} from "@tiltas/workflows";

/** What replay says of content no law allows: a refused or misplaced event, or a payload no event has. */
export const isLawless = (thrown: unknown): boolean =>
  thrown instanceof ReplayError ||
  thrown instanceof UnmovedError ||
  (thrown instanceof Error && thrown.name === "ZodError");

const findSteps = (
  contents: readonly EntryContent[],
): readonly CommitmentSnapshot[] | undefined => {
  try {
    return replaySteps(contents);
  } catch (thrown) {
    if (isLawless(thrown)) return undefined;
    throw thrown;
  }
};

/** The states up to the first entry that is not lawful: `tiltas verify` names that one, a history shows the rest. */
const lawfulSteps = (contents: readonly EntryContent[]): readonly CommitmentSnapshot[] => {
  let steps = findSteps(contents);
  if (steps !== undefined) return steps;
  let [lawful, unlawful] = [0, contents.length];
  while (unlawful - lawful > 1) {
    const middle = Math.floor((lawful + unlawful) / 2);
    steps = findSteps(contents.slice(0, middle));
    if (steps === undefined) unlawful = middle;
    else lawful = middle;
  }
  return replaySteps(contents.slice(0, lawful));
};

/**
 * What each entry of a commitment's stream changed, by version; nothing for the first, nor from an
 * unlawful entry on.
 * @param contents the stream from version 1 on, without gaps
 */
export const changesByVersion = (
  contents: readonly EntryContent[],
): ReadonlyMap<number, readonly FieldChange[]> => {
  const steps = lawfulSteps(contents);
  return new Map(
    steps.map((snapshot, index) => {
      const before = steps[index - 1];
      return [index + 1, before === undefined ? [] : historyChanges(before, snapshot)];
    }),
  );
};
