import { beginCommitment, type CommitmentInput } from "../records/commitment.records.ts";
import type { CommitmentContext } from "./commitment.context.ts";

/** Guarantee: nobody reads it; it stands in an actor that XState makes for every pure transition and never runs. */
const unread = (): CommitmentContext => ({}) as CommitmentContext;

/** A machine's first context; without input, which only such an actor lacks, none worth an exception. */
export const contextFrom = ({
  input,
}: {
  readonly input: CommitmentInput | undefined;
}): CommitmentContext => (input === undefined ? unread() : beginCommitment(input));
