import { eventNames, systemEvents } from "@tiltas/domain";
import { initialTransition, transition } from "xstate";
import { expect, test } from "vitest";
import {
  aDraft,
  aProposal,
  aProcured,
  anApproved,
  aSubmitted,
  attemptedBy,
  type Attempt,
  asPerson,
  everyMove,
  granted,
  jobFor,
  personWith,
  play,
  received,
  sent,
  withGap,
} from "../testing/index.ts";
import { lawOf, laws, machineVersions } from "./laws.ts";
import { firstSnapshot, nextSnapshot } from "./next-snapshot.ts";
import type { CommitmentSnapshot } from "./snapshot.ts";

const snapshots: readonly CommitmentSnapshot[] = [
  aDraft(),
  aSubmitted(),
  granted(aSubmitted(), "legal", "legalReviewer"),
  granted(aSubmitted(withGap), "budgetHolder", "budgetHolder"),
  anApproved(),
  aProcured(),
  sent(aProcured(), 1, "25"),
  received(sent(aProcured(), 1, "40"), 1, { accepted: "40" }),
  play(aSubmitted(), "commitment.suspend", "manager", { reason: "Wait." }),
  play(aSubmitted(), "commitment.withdraw", "proposer", { reason: "No." }),
];

const eventOf = (snapshot: CommitmentSnapshot, attempt: Attempt) =>
  systemEvents.includes(attempt.type)
    ? attemptedBy(attempt, jobFor(attempt))
    : attemptedBy(
        attempt,
        asPerson(snapshot, attempt, (role) => personWith(role), {}),
      );

test("the step taken without an actor is XState's own, taken or not", { timeout: 60_000 }, () => {
  const tried = new Set<string>();
  const taken = new Set<string>();
  for (const snapshot of snapshots)
    for (const attempt of everyMove(snapshot)) {
      const event = eventOf(snapshot, attempt);
      const [theirs] = transition(lawOf(snapshot).machine, snapshot, event);
      const ours = nextSnapshot(snapshot, event);
      expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
      expect(ours === snapshot).toBe(theirs === snapshot);
      tried.add(event.type);
      if (ours !== snapshot) taken.add(event.type);
    }
  expect(tried.size).toBeGreaterThan(eventNames.length / 2);
  expect(taken.size).toBeGreaterThan(15);
});

test("a snapshot begun without an actor is XState's own", () => {
  for (const version of machineVersions) {
    const { machine } = laws[version];
    const [theirs] = initialTransition(machine, aProposal());
    expect(JSON.stringify(firstSnapshot(machine, aProposal()))).toBe(JSON.stringify(theirs));
  }
});
