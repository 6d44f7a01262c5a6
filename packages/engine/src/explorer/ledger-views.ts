import type { EntryContent, Instant, IsoDate, Money, PersonId, Reason } from "@tiltas/domain";
import type { EntryView } from "../views.ts";

/** What the explorer of the whole ledger is asked for; all given conditions hold. */
export type LedgerFilter = {
  readonly action?: string;
  /** Who acted, or in whose name. */
  readonly person?: PersonId;
  /** The kind of stream: `commitment`, `refusal`, `fund`, … */
  readonly kind?: string;
  /** A commitment's reference (its refusals too), or the name of a stream such as `fund/MOD-2026`. */
  readonly subject?: string;
  /** Days of the ministry, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Which of an entry's two times the days are of. */
  readonly by: "recorded" | "effective";
};

/** Keyset paging by leaf index: `seq` is the index the page begins at, going back in time; without it the newest. */
export type LeafPage = { readonly seq?: number; readonly size: number };

/** One entry as a line of the ledger: everything but its payload and its bytes. */
export type LedgerRow = {
  readonly leafIndex: number;
  readonly stream: string;
  readonly version: number;
  readonly reference: string | null;
  readonly content: Pick<
    EntryContent,
    "action" | "actor" | "at" | "effectiveOn" | "from" | "to" | "reasons"
  >;
  readonly actorName: string | null;
  readonly onBehalfOfName: string | null;
  /** Hex. */
  readonly hash: string;
};

export type LedgerPage<Row = LedgerRow> = {
  readonly rows: readonly Row[];
  /** Where the next page, further back, begins; null at the end. */
  readonly next: number | null;
  /** Where the page before, nearer to now, begins; null when this is the newest. */
  readonly newer: number | null;
  /** Every leaf below it was looked at. */
  readonly leafIndex: number;
};

/** One entry opened: with the chain hash its own was taken over, null for the first of its stream. */
export type LedgerEntry = EntryView & {
  readonly reference: string | null;
  readonly previousChain: string | null;
};

export type RefusalFilter = {
  readonly person?: PersonId;
  /** A reason id, decisive or not. */
  readonly reason?: string;
  readonly subject?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
};

/** One refused attempt: why, and who could have cleared it, as they are called now. */
export type RefusalRow = LedgerRow & {
  readonly reasons: readonly Reason[];
  /** How often the same person was refused within the 24 hours that end with this attempt, itself included. */
  readonly timesInADay: number;
};

/** One entry about a fund's ceiling. */
export type FundEntry = LedgerRow & {
  /** The ceiling it opens with or is adjusted to, or what moves. */
  readonly amount?: Money;
  /** Codes of the funds a move goes between. */
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
};

/** The ledger as it stood at an instant: so many leaves, the last of them recorded by then. */
export type LeafMoment = { readonly at: Instant; readonly leafIndex: number };
