import type { CommitmentView } from "./commitment-view.ts";

/** One page of history is enough for all but the longest lives; older entries are one link away. */
export const historyInput = (commitmentId: CommitmentView["commitmentId"]) => ({
  commitmentId,
  size: 200,
});
