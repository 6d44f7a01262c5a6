import type {
  CommitmentId,
  CommitmentState,
  IsoDate,
  Outcome,
  Policy,
  Reference,
} from "@tiltas/domain";
import type {
  PolicyDifference,
  PolicyFinding,
  PolicyInWords,
  RouteDifference,
  Simulation,
} from "@tiltas/workflows";
import type { PageRequest } from "../views.ts";

/** A version that was adopted, by the name of its policy and its number. */
export type PolicyKey = { readonly name: string; readonly number: number };

/** An adopted version, or a policy nobody adopted yet. */
export type PolicyChoice = PolicyKey | Policy;

export type PolicyVersionRow = PolicyKey & {
  readonly title: string;
  readonly fictitious: boolean;
  readonly rules: number;
  /** Null for the sample policy, which decides while none was adopted. */
  readonly adoptedAt: string | null;
  readonly adoptedBy: string | null;
  /** Whether it decides the routes of what is submitted now. */
  readonly isInForce: boolean;
};

export type PolicyVersionView = PolicyVersionRow & {
  readonly policy: Policy;
  readonly words: PolicyInWords;
};

/** A policy judged against the people and registers of this moment. */
export type PolicyCheck = {
  readonly policy: Policy;
  readonly words: PolicyInWords;
  readonly findings: readonly PolicyFinding[];
  /** The number a next version of its name must carry. */
  readonly nextNumber: number;
  /** The version in force, to compare it with. */
  readonly inForce: PolicyKey;
};

export type PolicyComparison = {
  readonly before: PolicyInWords;
  readonly after: PolicyInWords;
  readonly difference: PolicyDifference;
};

/** A commitment not decided yet that would get another route. */
export type TouchedRow = {
  readonly commitmentId: CommitmentId;
  readonly reference: Reference;
  readonly title: string;
  readonly state: CommitmentState;
  readonly difference: RouteDifference;
};

export type TouchedPage = {
  readonly rows: readonly TouchedRow[];
  /** Null when every running commitment has been looked at. */
  readonly next: string | null;
  /** How many commitments of ours are in draft, under review or returned. */
  readonly running: number;
  /** How many of them this page looked at. */
  readonly looked: number;
};

export type SimulationAsked = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Reads at most so many commitments; all of them unless given. */
  readonly most?: number;
  readonly onProgress?: (done: number, of: number) => void;
};

/** What a simulation under way tells: how many commitments it has read, and in the end the report. */
export type SimulationStep =
  | { readonly done: number; readonly of: number }
  | { readonly report: SimulationReport };

export type SimulationReport = Simulation & {
  /** How many commitments were submitted in the period; more than `commitments` when `most` was reached. */
  readonly submitted: number;
  /** Histories that are not lawful, which `verify` names: left out, the first twenty by stream. */
  readonly unreadable: { readonly count: number; readonly streams: readonly string[] };
};

/** What can be asked about policies; nothing here changes anything. */
export type PolicyReads = {
  /** Newest first, at most two hundred. */
  listPolicies(): Promise<readonly PolicyVersionRow[]>;
  findPolicy(key: PolicyKey): Promise<PolicyVersionView | undefined>;
  /** Reads and judges a policy as written; refuses with `invalidInput` what is not one. */
  checkPolicy(policy: unknown): Promise<Outcome<PolicyCheck>>;
  comparePolicies(before: PolicyChoice, after: PolicyChoice): Promise<PolicyComparison>;
  commitmentsTouched(
    before: PolicyChoice,
    after: PolicyChoice,
    page: PageRequest,
  ): Promise<TouchedPage>;
  simulatePolicy(policy: PolicyChoice, asked: SimulationAsked): Promise<SimulationReport>;
  /** The same step by step; whoever stops asking stops the simulation. */
  followSimulation(
    policy: PolicyChoice,
    asked: Omit<SimulationAsked, "onProgress">,
  ): Promise<AsyncGenerator<SimulationStep, void>>;
};
