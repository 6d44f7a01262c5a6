import type {
  CommitmentContent,
  CommitmentId,
  CommitmentState,
  Delegation,
  EntryContent,
  EventName,
  Fund,
  Framework,
  IsoDate,
  Kind,
  Lapse,
  Money,
  Origin,
  PersonId,
  Policy,
  Reference,
  Role,
  Stage,
} from "@tiltas/domain";
import type { CommitmentContext, Explained, FieldChange } from "@tiltas/workflows";

/** Keyset paging: `after` is the opaque cursor of the page before; `size` 1 to 200. */
export type PageRequest = { readonly after?: string; readonly size: number };
export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly next: string | null;
  /** How many match in all. */
  readonly total: number;
  /** The leaf index this answer is true for: every leaf below it is included. */
  readonly leafIndex: number;
};

export type CommitmentRow = {
  readonly commitmentId: CommitmentId;
  readonly reference: Reference;
  readonly title: string;
  readonly donor: string;
  readonly recipient: string;
  readonly kind: Kind;
  readonly origin: Origin;
  readonly frameworkCode: string | null;
  readonly fundCodes: readonly string[];
  readonly stage: Stage;
  readonly state: CommitmentState;
  readonly amount: Money | null;
  readonly neededBy: IsoDate | null;
  readonly changedAt: string;
};

export type QueueRow = CommitmentRow & {
  readonly task: {
    readonly key: string;
    readonly event: EventName;
    readonly role: Role;
    readonly target: string | null;
    readonly openedAt: string;
    readonly dueOn: IsoDate | null;
    readonly overdue: boolean;
    /** The deadlines that have passed: the reminder, then the escalation. */
    readonly lapsed: readonly Lapse[];
    /** Who lends the person the role; null when it is the person's own. */
    readonly onBehalfOf: { readonly id: PersonId; readonly name: string } | null;
  };
  readonly opened: boolean;
};

export const listSorts = ["changed", "reference", "amount", "neededBy"] as const;
export type CommitmentFilter = {
  readonly text?: string;
  readonly stages?: readonly Stage[];
  readonly states?: readonly CommitmentState[];
  readonly frameworkCode?: string;
  readonly fundCode?: string;
  readonly kind?: Kind;
  readonly origin?: Origin;
  readonly donor?: string;
  readonly sort: (typeof listSorts)[number];
  readonly descending: boolean;
};

/** One commitment as it stands, or stood: what the screens show. */
export type CommitmentView = {
  readonly commitmentId: CommitmentId;
  readonly reference: Reference;
  readonly stage: Stage;
  readonly state: CommitmentState;
  readonly revision: number;
  readonly version: number;
  /** The version of the commitment machine it lives under. */
  readonly machineVersion: number;
  readonly amount: Money | null;
  readonly content: CommitmentContent;
  readonly context: CommitmentContext;
  /** Name by person id, for everyone the context or the entries mention. */
  readonly names: Readonly<Record<string, string>>;
  readonly changedAt: string;
  /** Hex. */
  readonly chainHash: string;
  readonly leafIndex: number;
};

/** A moment: after a version of the stream, at a recorded instant, or on an effective day as known at a leaf. */
export type AsAt =
  | { readonly version: number }
  | { readonly at: string }
  | { readonly effectiveOn: IsoDate; readonly knownAt?: number };

/** A text an entry holds by its salted hash: the text with its salt (base64), or when and on what ground it was taken out. */
export type EntryText =
  | { readonly pointer: string; readonly salt: string; readonly text: string }
  | {
      readonly pointer: string;
      readonly erased: { readonly at: string; readonly ground: string };
    };

export type EntryView = {
  readonly stream: string;
  readonly version: number;
  readonly content: EntryContent;
  readonly actorName: string | null;
  readonly onBehalfOfName: string | null;
  /** What the event changed in the content, the route and the quantities; empty for the first entry. */
  readonly changes: readonly FieldChange[];
  /** Base64 of the stored bytes, and the stored hashes in hex: enough to verify in a browser. */
  readonly bytes: string;
  readonly hash: string;
  readonly chainHash: string;
  readonly texts: readonly EntryText[];
  readonly leafIndex: number | null;
};
export type EntryPage = {
  readonly entries: readonly EntryView[];
  readonly next: string | null;
  readonly head: { readonly version: number; readonly chainHash: string } | null;
  readonly leafIndex: number;
};

export type PipelineQuery = {
  readonly by: "framework" | "fund" | "kind" | "donor";
  readonly origin: Origin;
  readonly donor?: string;
};
export type StageFigures = {
  readonly stage: Stage;
  readonly amount: Money;
  readonly count: number;
};
export type PipelineSummary = {
  readonly leafIndex: number;
  readonly stages: readonly StageFigures[];
  /** Per exact state: for the drawing. `oldestDays` is the age of the longest-waiting commitment. */
  readonly states: readonly {
    readonly state: CommitmentState;
    readonly count: number;
    readonly amount: Money;
    readonly oldestDays: number;
  }[];
  readonly breakdown: readonly {
    readonly code: string;
    readonly name: string;
    readonly stages: readonly StageFigures[];
  }[];
};

export type TotalsQuery = {
  readonly date: IsoDate;
  readonly donor: string;
  readonly origin: Origin;
  readonly knownAt?: number;
};
/** Committed amounts (approved or beyond, not cancelled) by the day approval took effect; `military` is kinds military and training. */
export type Totals = {
  readonly asAt: IsoDate;
  readonly currency: "EUR";
  readonly thisYear: string;
  readonly military: string;
  readonly all: string;
  readonly leafIndex: number;
};

export type Registers = {
  readonly funds: readonly (Fund & {
    readonly reserved: Money;
    readonly obligated: Money;
    readonly spent: Money;
    readonly left: Money;
  })[];
  readonly frameworks: readonly Framework[];
  readonly policy: Policy;
};

export type PersonView = {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly country: string | null;
  readonly demo: boolean;
};

export type DraftView = { readonly id: string; readonly body: unknown; readonly savedAt: string };

export type LeafChange = {
  readonly leafIndex: number;
  readonly stream: string;
  readonly version: number;
  readonly action: string;
};

/** What must still happen until the commitment is closed, in order, by role, with the people who may. */
export type ShortestWay = readonly {
  readonly event: EventName;
  readonly target?: string;
  readonly roles: readonly Role[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}[];

/** What a person could do with a commitment: in their own name, and in the name of each who lends them a role. */
export type ExplainedFor = {
  readonly items: readonly Explained[];
  readonly onBehalf: readonly {
    readonly from: { readonly id: PersonId; readonly name: string };
    readonly items: readonly Explained[];
  }[];
  readonly version: number;
  readonly way: ShortestWay;
};

/** A role one person lends another, with its limits; `standing` is as of the ministry's day. */
export type DelegationView = Omit<Delegation, "from" | "to"> & {
  readonly from: { readonly id: PersonId; readonly name: string };
  readonly to: { readonly id: PersonId; readonly name: string };
  readonly standing: "running" | "notYet" | "over" | "revoked";
};
