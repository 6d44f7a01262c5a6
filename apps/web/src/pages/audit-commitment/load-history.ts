import { api } from "../../api/trpc.ts";
import type { CommitmentView, EntryView } from "../commitment/commitment-view.ts";

export interface History {
  /** Oldest first. */
  readonly entries: readonly EntryView[];
  readonly head: { readonly version: number; readonly chainHash: string } | null;
}

/** Every entry of a commitment, page by page. */
export async function loadHistory(commitmentId: CommitmentView["commitmentId"]): Promise<History> {
  const entries: EntryView[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await api.entry.list.query({
      commitmentId,
      size: 200,
      ...(after === undefined ? {} : { after }),
    });
    entries.push(...page.entries);
    if (page.next === null)
      return { entries: entries.toSorted((a, b) => a.version - b.version), head: page.head };
    after = page.next;
  }
}
