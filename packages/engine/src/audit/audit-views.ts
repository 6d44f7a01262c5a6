import type {
  CommitmentId,
  CommitmentState,
  IsoDate,
  Kind,
  Origin,
  PersonId,
  Role,
  Stage,
} from "@tiltas/domain";
import type { Conformance, PathChoice, SeparationRule } from "@tiltas/workflows";
import type { Page, PageRequest } from "../views.ts";

/** The part of the ledger a report is about; without `knownAt` all leaves there are. */
export type AuditScope = {
  /** Effective days, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly frameworkCode?: string;
  readonly kind?: Kind;
  readonly knownAt?: number;
};

/** The first leaves an answer is true for, and their RFC 6962 root in hex: null until the tree has grown so far. */
export type LedgerStamp = { readonly leafIndex: number; readonly root: string | null };

/** Streams whose bytes are no entries of ours any more: never left out in silence. */
export type Unreadable = { readonly count: number; readonly streams: readonly string[] };

type Named = { readonly id: string; readonly name: string };
type OfCommitment = {
  readonly commitmentId: CommitmentId;
  readonly reference: string;
  readonly title: string;
};

export type SeparationQuery = AuditScope & { readonly person?: PersonId };

/** Something a person did: `own`, `for` another who lent the role, or done in their name `through` another. */
export type SeparationAct = {
  readonly action: string;
  readonly part: string | null;
  readonly role: Role;
  readonly capacity: "own" | "for" | "through";
  readonly partner: Named | null;
  readonly effectiveOn: IsoDate;
  readonly version: number;
  readonly leafIndex: number;
};

export type SeparationRow = OfCommitment & {
  readonly person: Named;
  readonly acts: readonly SeparationAct[];
  readonly breaches: readonly SeparationRule[];
};

/** A rule that was broken, with the two entries that show it. */
export type BreachView = OfCommitment & {
  readonly rule: SeparationRule;
  readonly persons: readonly Named[];
  readonly act: { readonly action: string; readonly version: number; readonly leafIndex: number };
  readonly earlier: {
    readonly action: string;
    readonly version: number;
    readonly leafIndex: number;
  };
};

export type SeparationReport = {
  readonly leafIndex: number;
  readonly decisions: number;
  /** How many of them one person made in another's name. */
  readonly delegated: number;
  readonly people: number;
  readonly commitments: number;
  readonly breachCount: number;
  /** The first two hundred. */
  readonly breaches: readonly BreachView[];
  readonly unreadable: Unreadable;
};

export type SeparationPage = {
  readonly rows: readonly SeparationRow[];
  readonly next: string | null;
  readonly leafIndex: number;
};

/** Whose days off durations leave out; `none`: weekends alone. */
export const calendars = ["LT", "UA", "none"] as const;
export type ReportCalendar = (typeof calendars)[number];

export type ConformanceQuery = AuditScope & {
  readonly calendar: ReportCalendar;
  readonly rareBelowPercent: number;
};
export type ConformanceReport = Conformance & {
  readonly leafIndex: number;
  /** Until when open states are counted. */
  readonly asAt: IsoDate;
  readonly entries: number;
  readonly unreadable: Unreadable;
};
export type PathRow = OfCommitment & {
  readonly states: readonly CommitmentState[];
  readonly since: IsoDate;
};

/** Which money a figure counts, by the dimensions of the roll-up totals. */
export type PositionFilter = {
  readonly date: IsoDate;
  readonly knownAt?: number;
  readonly origin: Origin;
  readonly donor?: string;
  readonly stages?: readonly Stage[];
  readonly kinds?: readonly Kind[];
  readonly fundCode?: string;
  readonly frameworkCode?: string;
  readonly committedYear?: number;
};
/** A commitment behind a figure, and the euro it adds. */
export type PositionRow = OfCommitment & { readonly amount: string };
export type PositionPage = Page<PositionRow> & { readonly sum: string };

export type FundLine = {
  readonly code: string;
  readonly name: string;
  readonly amounts: Readonly<Record<Stage, string>>;
  readonly total: string;
};
export type FundReport = {
  readonly date: IsoDate;
  readonly leafIndex: number;
  readonly lines: readonly FundLine[];
  readonly sum: Omit<FundLine, "code" | "name">;
};

export type SampleQuery = PositionFilter & { readonly seed: string } & (
    | { readonly size: number }
    | { readonly interval: string }
  );
export type SampledRow = PositionRow & { readonly hit: string | null };
/** Amounts are euro with two decimals. */
export type SampleReport = {
  readonly leafIndex: number;
  readonly date: IsoDate;
  readonly seed: string;
  readonly count: number;
  readonly total: string;
  readonly interval: string;
  readonly start: string;
  /** At or above the interval, then those a hit fell into, in order of their references. */
  readonly top: readonly PositionRow[];
  readonly hits: readonly SampledRow[];
  readonly withoutAmount: {
    readonly count: number;
    /** The first two hundred. */
    readonly rows: readonly PositionRow[];
  };
};

/** The reports auditors and managers read; each answer is true for the leaves it names. */
export type Reports = {
  stampAt(leafIndex: number): Promise<LedgerStamp>;
  /** Who acted for whom on what, and where duties were united; judged from the entries alone. */
  separation(query: SeparationQuery): Promise<SeparationReport>;
  /** Person by commitment, a page of commitments at a time. */
  separationRows(query: SeparationQuery, page: PageRequest): Promise<SeparationPage>;
  walkSeparation(query: SeparationQuery): AsyncIterable<SeparationRow>;
  conformance(query: ConformanceQuery): Promise<ConformanceReport>;
  /** The commitments that took a path or a move. */
  conformanceCommitments(
    scope: AuditScope & { readonly choice: PathChoice },
    page: PageRequest,
  ): Promise<Page<PathRow>>;
  positions(filter: PositionFilter, page: PageRequest): Promise<PositionPage>;
  walkPositions(filter: PositionFilter): AsyncIterable<PositionRow>;
  fundReport(query: PositionFilter): Promise<FundReport>;
  sample(query: SampleQuery): Promise<SampleReport>;
};
