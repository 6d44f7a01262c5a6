import type { AddedPerson } from "./people/add-person.ts";
import type {
  CommandFields,
  CommitmentId,
  EventName,
  Instant,
  Job,
  Origin,
  Outcome,
  PersonId,
  Receipt,
  Reference,
  Role,
} from "@tiltas/domain";
import type { SinceLook } from "@tiltas/workflows";
import type { Reports } from "./audit/audit-views.ts";
import type { Bulk } from "./bulk/bulk.ts";
import type { Documents } from "./files/documents.ts";
import type {
  LeafPage,
  FundEntry,
  LedgerEntry,
  LedgerFilter,
  LedgerPage,
  RefusalFilter,
  RefusalRow,
} from "./explorer/ledger-views.ts";
import type {
  PortfolioFilter,
  PortfolioPage,
  PortfolioTotals,
  PortfolioWhen,
} from "./portfolio/portfolio-views.ts";
import type { MachineCheck, MachineView } from "./machines/machine-view.ts";
import type { ImportPlan, ImportResult } from "./import/import-plan.ts";
import type { PolicyReads } from "./policies/policy-views.ts";
import type { RegisterCommand, RegisterReceipt } from "./register/register-command.ts";
import type { KeyRotated } from "./checkpoints/rotate-ledger-key.ts";
import type { SignerAlarm } from "./checkpoints/signer-alarm.ts";
import type { Evidence } from "./evidence/evidence.ts";
import type { LedgerStanding } from "./cosignatures/ledger-standing.ts";
import type { PublicLedger } from "./public-ledger/public-ledger.ts";
import type { SignIn } from "./sign-in/sign-in.ts";
import type { VerifyReport, VerifyOptions } from "./verify/verify-report.ts";
import type {
  AsAt,
  CommitmentFilter,
  CommitmentRow,
  CommitmentView,
  DelegationView,
  DraftView,
  EntryPage,
  ExplainedFor,
  LeafChange,
  Page,
  PageRequest,
  PersonView,
  PipelineQuery,
  PipelineSummary,
  QueueRow,
  Registers,
  TotalsQuery,
  Totals,
} from "./views.ts";

/** A person asks for an event; `payload` is parsed by the event's own schema, `role` is found from the person's roles. */
export type Command = CommandFields & {
  readonly event: EventName;
  /** Absent for `commitment.propose` and `commitment.import`, which begin a commitment. */
  readonly commitmentId?: CommitmentId;
  readonly payload: unknown;
  readonly by:
    | { readonly person: PersonId; readonly onBehalfOf?: PersonId }
    | { readonly job: Job };
};

/** The only writer, and the queries that read what it wrote. Everything is parsed before it comes here. */
export type Engine = PolicyReads & {
  advance(command: Command): Promise<Outcome<Receipt>>;
  register(command: RegisterCommand): Promise<Outcome<RegisterReceipt>>;
  /** Adopts a policy as written, on behalf of an administrator; `register` with a command id of its own. */
  adoptPolicy(policy: unknown, by: PersonId): Promise<Outcome<RegisterReceipt>>;
  /** `text.erase` by an administrator, as a command of its own. */
  eraseText(erasure: unknown, by: PersonId): Promise<Outcome<RegisterReceipt>>;
  importCommitments(plan: ImportPlan): Promise<ImportResult>;

  findCommitment(key: Reference | CommitmentId): Promise<CommitmentView | undefined>;
  explain(commitmentId: CommitmentId, person: PersonId): Promise<ExplainedFor>;
  asAt(commitmentId: CommitmentId, when: AsAt): Promise<CommitmentView | undefined>;
  /** What became of the content since the person last decided on it; undefined for who has not decided yet. */
  changesSinceLook(commitmentId: CommitmentId, person: PersonId): Promise<SinceLook | undefined>;
  listCommitments(filter: CommitmentFilter, page: PageRequest): Promise<Page<CommitmentRow>>;
  lookAlikes(reference: string): Promise<readonly { reference: Reference; title: string }[]>;
  queueOf(
    person: PersonId,
    page: PageRequest,
  ): Promise<Page<QueueRow> & { waitingForOthers: number }>;
  markOpened(person: PersonId, commitmentId: CommitmentId): Promise<void>;
  /** Newest first, as are the two after it. */
  listEntries(stream: string, page: PageRequest): Promise<EntryPage>;
  exploreEntries(filter: LedgerFilter, page: LeafPage): Promise<LedgerPage>;
  exploreRefusals(filter: RefusalFilter, page: LeafPage): Promise<LedgerPage<RefusalRow>>;
  /** Newest first: a fund's opening, adjustments, and moves of ceiling to and from it. */
  fundHistory(code: string, page: LeafPage): Promise<LedgerPage<FundEntry>>;
  findLedgerEntry(leafIndex: number): Promise<LedgerEntry | undefined>;
  /** How many leaves there were at an instant. */
  leavesBy(instant: Instant): Promise<number>;
  portfolioTotals(when: PortfolioWhen, origin: Origin): Promise<PortfolioTotals>;
  listPortfolio(
    when: PortfolioWhen,
    filter: PortfolioFilter,
    page: PageRequest,
  ): Promise<PortfolioPage>;
  pipeline(query: PipelineQuery): Promise<PipelineSummary>;
  totals(query: TotalsQuery): Promise<Totals>;
  registers(): Promise<Registers>;
  /** The versions of the commitment machine, the one in force, and how far its live commitments have moved. */
  machines(): Promise<MachineView>;
  /** Whether every live commitment of an older version has a place under a version; none for a version nobody has. */
  checkMachine(version: number): Promise<MachineCheck>;
  /** `machine.adopt` of the commitment machine by a person, as a command of its own. */
  adoptMachine(version: number, reason: string, by: PersonId): Promise<Outcome<RegisterReceipt>>;
  /** Leaves from index `after` on, oldest first; go on from the last index plus one. */
  leafChanges(after: number, limit: number): Promise<readonly LeafChange[]>;
  /** How many leaves there are: the index the next one gets. */
  leafHead(): Promise<number>;
  /** How many entries wait for their place in the ordered ledger. */
  pendingLeaves(): Promise<number>;
  verify(options: VerifyOptions): Promise<VerifyReport>;

  delegationsOf(
    person: PersonId,
  ): Promise<{ given: readonly DelegationView[]; received: readonly DelegationView[] }>;
  findPerson(id: PersonId): Promise<PersonView | undefined>;
  listPeople(): Promise<readonly PersonView[]>;
  addPerson(person: {
    email: string;
    name: string;
    roles: readonly Role[];
    country?: string;
    demo: boolean;
    password?: string;
  }): Promise<AddedPerson>;
  /** @throws LastAdministratorError when nobody else administers */
  disablePerson(id: PersonId): Promise<void>;
  /** Records everyone as found where nobody was registered yet, in ledgers from before roles were recorded; returns how many. */
  recordPeople(): Promise<number>;
  saveDraft(person: PersonId, draft: { id: string; body: unknown }): Promise<DraftView>;
  listDrafts(person: PersonId): Promise<readonly DraftView[]>;
  findDraft(person: PersonId, id: string): Promise<DraftView | undefined>;
  discardDraft(person: PersonId, id: string): Promise<void>;

  /** The files of documents. */
  readonly documents: Documents;
  /** What auditors and managers ask of the whole ledger. */
  readonly reports: Reports;
  /** One event asked for many commitments. */
  readonly bulk: Bulk;
  /** E-mail and password sessions (kept on the server) and bearer tokens for programs. */
  readonly signIn: SignIn;
  /** Checkpoints, proofs and hashes, by which anyone checks the ledger. */
  readonly publicLedger: PublicLedger;
  /** Evidence bundles of parts of the ledger, or of all of it. */
  readonly evidence: Evidence;
  /** Grows the tree over ordered leaves and signs it when due; returns how many rows were stored. Run by the checkpoints job. */
  signLedger(): Promise<number>;
  /** Signs the ledger with a new key from now on, both keys saying so in a recorded note; an administrator's to ask. */
  rotateLedgerKey(by: PersonId): Promise<Outcome<KeyRotated>>;
  /** Why this server does not sign the ledger; undefined while all is well. */
  findSignerAlarm(): SignerAlarm | undefined;
  /** What the ledger signed last, which witnesses signed it too, and this server's alarm. */
  ledgerStanding(): Promise<LedgerStanding>;
  /** True when nothing was ever recorded. */
  isEmpty(): Promise<boolean>;
  /** Moves pending leaves to the ordered ledger and folds totals; returns how many moved. Run by the sequencer job. */
  sequence(): Promise<number>;
  /** Records every deadline that has passed; returns how many lapsed. Run by the deadlines job. */
  lapse(): Promise<number>;
  /** Moves some live commitments to the machine version in force; returns how many moved. Run by the machines job. */
  migrateLive(): Promise<number>;
  /** Starts the jobs; `stop` waits for the rounds under way. */
  startJobs(): { stop(): Promise<void> };
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
};
