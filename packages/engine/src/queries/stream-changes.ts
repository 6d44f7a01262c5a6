import type { EntryContent } from "@tiltas/domain";
import {
  type CommitmentSnapshot,
  type FieldChange,
  fieldChanges,
  ReplayError,
  replaySteps,
} from "@tiltas/workflows";

/** What people follow in a history: the content they decide on, the approvals and the quantities. */
const followed = ({ context }: CommitmentSnapshot) => ({
  content: context.content,
  route: context.route,
  tallies: context.tallies,
});

/** The states up to the first entry that is not lawful; `tiltas verify` names that one, a history shows the rest. */
const lawfulSteps = (contents: readonly EntryContent[]): readonly CommitmentSnapshot[] => {
  try {
    return replaySteps(contents);
  } catch (thrown) {
    if (!(thrown instanceof ReplayError)) throw thrown;
    return replaySteps(contents.slice(0, thrown.version - 1));
  }
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
      return [
        index + 1,
        before === undefined ? [] : fieldChanges(followed(before), followed(snapshot)),
      ];
    }),
  );
};
