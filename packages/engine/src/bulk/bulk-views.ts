import type {
  CommitmentId,
  CommitmentState,
  ManyEventName,
  PersonId,
  Reason,
  Reference,
  SharedPayload,
} from "@tiltas/domain";
import type { CommitmentFilter } from "../views.ts";

/** The commitments meant: named one by one, all that match a list's filter, or all that wait for the person. */
export type BulkSelection =
  | { readonly ids: readonly CommitmentId[] }
  | { readonly filter: CommitmentFilter }
  | { readonly queue: true };

/** `prepared`: looked at, not begun. `stopping`: cancelled, the items under way still end. */
export const bulkJobStates = ["prepared", "running", "stopping", "cancelled", "done"] as const;
export type BulkJobState = (typeof bulkJobStates)[number];

/** `failed`: it could not even be asked, several times over. */
export const bulkItemStates = ["waiting", "done", "refused", "failed", "cancelled"] as const;
export type BulkItemState = (typeof bulkItemStates)[number];

/** Which items of a job are listed; `notDone` are those that were refused, failed or cancelled. */
export const bulkShows = ["all", "can", "cannot", "done", "notDone"] as const;
export type BulkShow = (typeof bulkShows)[number];

export type BulkJobView = {
  readonly jobId: string;
  readonly event: ManyEventName;
  readonly state: BulkJobState;
  /** What all share; null before it was given. */
  readonly payload: SharedPayload | null;
  readonly items: number;
  /** How many could, and could not, when it was looked at. */
  readonly can: number;
  readonly cannot: number;
  readonly counts: Readonly<Record<BulkItemState, number>>;
  /** The decisive reasons, most frequent first, at most 50: foreseen ones before the start, then those met. */
  readonly groups: readonly { readonly reason: Reason; readonly count: number }[];
  /** The leaf index the preview was made at. */
  readonly leafIndex: number;
  readonly retryOf: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

export type BulkItemView = {
  readonly position: number;
  readonly commitmentId: CommitmentId;
  readonly reference: Reference;
  readonly title: string;
  readonly target: string | null;
  /** In whose name, where a lent role is needed; null for the person's own. */
  readonly onBehalfOf: { readonly id: PersonId; readonly name: string } | null;
  readonly can: boolean;
  readonly state: BulkItemState;
  /** Foreseen while it waits, met once it was refused; the decisive one first, at most three. */
  readonly reasons: readonly Reason[];
  readonly receipt: {
    readonly version: number;
    readonly state: CommitmentState;
    readonly entryHash: string;
  } | null;
  readonly endedAt: string | null;
};

export type BulkItemPage = { readonly rows: readonly BulkItemView[]; readonly next: string | null };
