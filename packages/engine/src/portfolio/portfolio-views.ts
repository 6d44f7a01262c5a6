import type {
  CommitmentId,
  CommitmentState,
  Instant,
  IsoDate,
  Kind,
  Money,
  Origin,
  Reference,
  Stage,
} from "@tiltas/domain";

/** A moment of the whole portfolio: a recorded instant, or what had taken effect by a day as known to the first leaves. */
export type PortfolioWhen =
  | { readonly at: Instant }
  | { readonly effectiveOn: IsoDate; readonly knownAt?: number };

/** The same moment for ever: entries that took effect by a day, among the first so many leaves. */
export type PortfolioMoment = { readonly effectiveOn: IsoDate; readonly knownAt: number };

/** A cell of the totals, or all cells that share what is given; `""` is a framework or fund that is none. */
export type PortfolioFilter = {
  readonly origin: Origin;
  readonly stage?: Stage;
  readonly frameworkCode?: string;
  readonly fundCode?: string;
  readonly kind?: Kind;
};

/** What stood in one cell. A commitment of several shares is counted where its first counted share stands. */
export type PortfolioCell = {
  readonly stage: Stage;
  readonly frameworkCode: string;
  readonly fundCode: string;
  readonly kind: Kind;
  readonly amount: Money;
  readonly count: number;
};

export type PortfolioTotals = {
  readonly moment: PortfolioMoment;
  readonly cells: readonly PortfolioCell[];
  /** How many leaves there are now. */
  readonly leafIndex: number;
};

/** One commitment as it stood, by replay of its entries up to the moment. */
export type PortfolioStanding = {
  readonly title: string;
  readonly donor: string;
  readonly recipient: string;
  readonly kind: Kind;
  readonly frameworkCode: string | null;
  readonly fundCodes: readonly string[];
  readonly stage: Stage;
  readonly state: CommitmentState;
  /** What the totals count of it, in EUR: its shares that are not waived; nothing once it was turned down. */
  readonly counted: Money;
  readonly changedAt: string;
};

export type PortfolioRow = {
  readonly commitmentId: CommitmentId;
  readonly reference: Reference;
  /** The last entry that had happened. */
  readonly version: number;
  /** Null where the entries until then are not a lawful history: verification names the fault. */
  readonly standing: PortfolioStanding | null;
};

export type PortfolioPage = {
  readonly moment: PortfolioMoment;
  readonly rows: readonly PortfolioRow[];
  readonly next: string | null;
};
