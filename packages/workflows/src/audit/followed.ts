import { type FieldChange, fieldChanges } from "../commitment/content-changes.ts";
import { type CommitmentSnapshot, positionOf } from "../commitment/snapshot.ts";

/** What people follow in a history: the content they decide on, the approvals and the quantities. */
const followed = ({ context }: CommitmentSnapshot) => ({
  content: context.content,
  route: context.route,
  tallies: context.tallies,
});

/** What changed from one state to the next of what people follow in a history. */
export const historyChanges = (
  before: CommitmentSnapshot,
  after: CommitmentSnapshot,
): readonly FieldChange[] => fieldChanges(followed(before), followed(after));

const everything = (snapshot: CommitmentSnapshot) => {
  const { stage: _stage, revision: _revision, ...context } = snapshot.context;
  return { position: positionOf(snapshot), ...context };
};

/** Every field that differs between two moments of a commitment, its state first. */
export const momentChanges = (
  before: CommitmentSnapshot,
  after: CommitmentSnapshot,
): readonly FieldChange[] => fieldChanges(everything(before), everything(after));
