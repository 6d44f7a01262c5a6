import type { EntryContent } from "@tiltas/domain";
import type { CommitmentSnapshot } from "../commitment/laws.ts";
import { type FieldChange, fieldChanges } from "../commitment/content-changes.ts";
import { replaySteps } from "../commitment/replay.ts";

/** What became of the content since somebody last decided on it: the revision they decided on, and every field. */
export type SinceLook = { readonly revision: number; readonly changes: readonly FieldChange[] };

const isDecisionOf = ({ action, actor }: EntryContent, person: string): boolean =>
  action.startsWith("approval.") &&
  action !== "approval.reroute" &&
  actor.type === "person" &&
  (actor.person === person || actor.onBehalfOf === person);

/**
 * The difference an approver must be shown: between the content they last approved, declined, returned or recalled,
 * themselves or by somebody on their behalf, and the present one. Undefined for somebody who has not decided yet.
 * @param snapshots the states after each entry, where they are known already
 */
export const findChangesSinceLook = (
  entries: readonly EntryContent[],
  person: string,
  snapshots: readonly CommitmentSnapshot[] = replaySteps(entries),
): SinceLook | undefined => {
  const at = entries.findLastIndex((entry) => isDecisionOf(entry, person));
  const [seen, now] = [snapshots[at], snapshots.at(-1)];
  if (seen === undefined || now === undefined) return undefined;
  return {
    revision: seen.context.revision,
    changes: fieldChanges(seen.context.content, now.context.content),
  };
};
