import type { StreamEvent } from "@tiltas/domain";
import { initialTransition } from "xstate";
import { type CommitmentMachine, currentMachineVersion, laws } from "../commitment/laws.ts";
import type { CommitmentInput } from "../records/commitment.records.ts";
import { nextSnapshot } from "../commitment/next-snapshot.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { caseOf, type Rule } from "../rules/rule.ts";
import { guards2 } from "../version-2/commitment-2.machine.ts";

/** A machine to explore: the real one, or one with a rule taken out to prove that a check can fail. */
export type Law = {
  readonly begin: (input: CommitmentInput) => CommitmentSnapshot;
  readonly step: (
    snapshot: CommitmentSnapshot,
    event: StreamEvent,
  ) => CommitmentSnapshot | undefined;
};

const lawOf = (machine: CommitmentMachine): Law => ({
  begin: (input) => initialTransition(machine, input)[0],
  step: (snapshot, event) => {
    // An ended stream takes nothing; `decide` asks for that before the machine is asked.
    if (snapshot.status !== "active") return undefined;
    const next = nextSnapshot(snapshot, event, machine);
    return next === snapshot ? undefined : next;
  },
});

const { machine, rulesFor } = laws[currentMachineVersion];

/** The commitment machine itself, in the version new commitments begin in. */
export const theLaw: Law = lawOf(machine);

/** The first version's machine. */
export const theFirstLaw: Law = lawOf(laws[1].machine);

/** The machine with other answers to the chart's questions. */
export const lawWith = (guards: Partial<typeof guards2>): Law =>
  lawOf(machine.provide({ guards: { ...guards2, ...guards } }));

/** The machine without the rules that `isLeftOut` names. */
export const lawWithout = (isLeftOut: (rule: Rule) => boolean): Law =>
  lawWith({
    isLawful: ({ context, event }) =>
      rulesFor(event.type)
        .filter((rule) => !isLeftOut(rule))
        .every((rule) => rule.check(caseOf(context, event))),
  });
