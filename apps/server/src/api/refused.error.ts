import type { Reason, Refusal } from "@tiltas/domain";
import type { EntryView } from "@tiltas/engine";

/** What somebody else did to the content since the refused person read it. */
export type ChangeSince = {
  readonly version: number;
  readonly action: string;
  readonly at: string;
  readonly byName: string | null;
  readonly changes: EntryView["changes"];
};

/** Carries a refusal through tRPC's throw to the shape of the answer. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly reasons: readonly Reason[];
  readonly changes: readonly ChangeSince[] | undefined;
  constructor(refusal: Refusal, changes?: readonly ChangeSince[]) {
    super(refusal.reasons[0].id);
    this.reasons = refusal.reasons;
    this.changes = changes;
  }
}
