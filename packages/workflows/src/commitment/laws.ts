import type { EventName, StreamEvent } from "@tiltas/domain";
import type { SnapshotFrom } from "xstate";
import { eventsIn, type FailingRules, type RuleBook, rulesIn } from "../rules/rule-book.ts";
import type { Rule } from "../rules/rule.ts";
import { commitmentMachine1 } from "../version-1/commitment-1.machine.ts";
import { knowsFieldsIn1 } from "../version-1/known-fields-1.ts";
import { failing1, ruleBook1 } from "../version-1/rule-book-1.ts";
import { commitmentMachine2 } from "../version-2/commitment-2.machine.ts";
import { failing2, ruleBook2 } from "../version-2/rule-book-2.ts";

/** Every version of the commitment machine, the oldest first. */
export const machineVersions = [1, 2] as const;
export type MachineVersion = (typeof machineVersions)[number];

/** The version new commitments begin in. */
export const currentMachineVersion = 2 satisfies MachineVersion;

export type CommitmentMachine = typeof commitmentMachine2;

/** A machine's live snapshot: immutable, comparable by reference; it knows its machine and so its version. */
export type CommitmentSnapshot = SnapshotFrom<CommitmentMachine>;

/** One version of the law: the chart and the rules its commitments live under until they are migrated. */
export type CommitmentLaw = {
  readonly version: MachineVersion;
  readonly machine: CommitmentMachine;
  /** The rules an event must satisfy, the decisive one first. */
  readonly rulesFor: (type: EventName) => readonly Rule[];
  readonly failing: FailingRules;
  /** The events this version knows. */
  readonly events: readonly EventName[];
  /** Tells whether it also knows every field of an event's payload, which later versions may have added. */
  readonly knowsFields: (event: StreamEvent) => boolean;
};

/** Guarantee: both machines have the same context, events and input; they differ in the names of their states. */
const asCommitmentMachine = (machine: typeof commitmentMachine1): CommitmentMachine =>
  machine as unknown as CommitmentMachine;

const lawFrom = (
  version: MachineVersion,
  machine: CommitmentMachine,
  book: RuleBook,
  failing: FailingRules,
  knowsFields: (event: StreamEvent) => boolean = () => true,
): CommitmentLaw => ({
  version,
  machine,
  rulesFor: rulesIn(book),
  failing,
  events: eventsIn(book),
  knowsFields,
});

/** The law by machine version. A version in use is never changed: a new one is added and commitments migrate. */
export const laws: Readonly<Record<MachineVersion, CommitmentLaw>> = {
  1: lawFrom(1, asCommitmentMachine(commitmentMachine1), ruleBook1, failing1, knowsFieldsIn1),
  2: lawFrom(2, commitmentMachine2, ruleBook2, failing2),
};

/** Tells whether a number is one of the versions there are. */
export const isMachineVersion = (version: number): version is MachineVersion =>
  machineVersions.some((known) => known === version);

/** A snapshot of a machine whose version is none of ours. */
class UnknownMachineError extends Error {
  override readonly name = "UnknownMachineError";
  readonly version: string;
  constructor(version: string) {
    super(`there is no commitment machine of version ${version}`);
    this.version = version;
  }
}

/** The version of the machine a snapshot lives under. */
export const machineVersionOf = ({ machine }: CommitmentSnapshot): MachineVersion => {
  const version = Number(machine.version);
  if (!isMachineVersion(version)) throw new UnknownMachineError(String(machine.version));
  return version;
};

/** The law a snapshot lives under. */
export const lawOf = (snapshot: CommitmentSnapshot): CommitmentLaw =>
  laws[machineVersionOf(snapshot)];

/** Every rule of every version once. */
export const allRules: readonly Rule[] = [
  ...new Set(
    machineVersions.flatMap((version) => laws[version].events.flatMap(laws[version].rulesFor)),
  ),
];
