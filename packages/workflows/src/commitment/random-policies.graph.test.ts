import type { CommitmentContent, EventName, Stage } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import {
  alone,
  approvedIn,
  aProposal,
  asProposer,
  attemptsByCast,
  delegators,
  type Exploration,
  explore,
  exploreTrial,
  isApproved,
  keysLeadingTo,
  lawWithout,
  placeKey,
  randomPolicy,
  theLaw,
  type Trial,
  withGoodsPapers,
} from "../testing/index.ts";
import { decidersOf } from "./approvals.ts";
import { type CommitmentSnapshot, isEnded, positionOf } from "./snapshot.ts";

const slow = { timeout: 300_000 };
const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
const [oneDelegator] = delegators;

const contents: readonly CommitmentContent[] = [
  aContent({ amount: "200000.00", units: "1" }),
  aContent({ amount: "100000.00", units: "1", change: { sourcing: "stock" } }),
];
const contentFor = (seed: number): CommitmentContent => contents[seed % 2] ?? aContent();

const approvals: readonly EventName[] = [
  "commitment.submit",
  "commitment.withdraw",
  "commitment.cancel",
  "approval.grant",
  "approval.decline",
  "approval.return",
  "approval.recall",
  "document.attach",
];

/** What one person tries: everything that touches a route or the people on it. */
const triedAlone: readonly EventName[] = [
  ...approvals,
  "approval.reroute",
  "commitment.revise",
  "commitment.suspend",
  "commitment.resume",
  "share.pledge",
];

/** What the cast tries until a contract is signed. */
const triedTogether: readonly EventName[] = [
  ...approvals,
  "procurement.open",
  "procurement.evaluate",
  "procurement.award",
  "procurement.sign",
  "procurement.abandon",
];

/** One person who holds all roles and acts for another too, under one random policy, rerouted by a second. */
const trialOf = (seed: number, law = theLaw): Trial => ({
  law,
  proposers: [asProposer(alone, seed % 4 < 2 ? undefined : oneDelegator)],
  contents: [contentFor(seed)],
  delegators: [undefined, oneDelegator],
  policy: randomPolicy(seed),
  otherPolicy: randomPolicy(seed + 1000, 2),
  tried: (type) => triedAlone.includes(type),
});

test(
  "under 200 random policies nobody alone, with any delegation and any new route, reaches approved",
  slow,
  async ({ annotate }) => {
    const counted = { places: 0, transitions: 0, refusals: 0 };
    for (const seed of seeds) {
      const { places, edges, refused, ...rest } = exploreTrial(trialOf(seed));
      counted.places += places.size;
      counted.transitions += edges.length;
      counted.refusals += refused;
      expect(approvedIn({ places, edges, refused, ...rest }), `seed ${seed}`).toEqual([]);
    }
    await annotate(JSON.stringify(counted));
    expect(counted.places).toBeGreaterThan(1000);
  },
);

test(
  "the check would notice: without the rule on own proposals some policy lets one person through",
  slow,
  () => {
    const law = lawWithout(({ id }) => id === "ownProposal");
    const found = seeds
      .slice(0, 4)
      .filter((seed) => approvedIn(exploreTrial(trialOf(seed, law), isApproved)).length > 0);
    expect(found.length).toBeGreaterThan(0);
  },
);

/** Every fourth policy is followed through the difference of an award to the signing, the others to approval. */
const goalOf = (seed: number): Stage => (seed % 4 === 0 ? "procured" : "approved");

const isAt = (goal: Stage) => (snapshot: CommitmentSnapshot) => positionOf(snapshot).stage === goal;

const lifeOf = (seed: number): Exploration => {
  const world = {
    policy: randomPolicy(seed),
    tried: (type: EventName) => triedTogether.includes(type),
  };
  const isGoal = isAt(goalOf(seed));
  return explore({
    starts: [withGoodsPapers(theLaw, theLaw.begin(aProposal(contentFor(seed))))],
    keyOf: placeKey,
    attempts: (snapshot) => (isGoal(snapshot) ? [] : attemptsByCast(snapshot, world)),
    step: theLaw.step,
    most: 20_000,
  });
};

const keysIn = ({ places }: Exploration, isGoal: (snapshot: CommitmentSnapshot) => boolean) =>
  [...places.values()].filter(({ snapshot }) => isGoal(snapshot)).map(({ key }) => key);

const hasEnded = (snapshot: CommitmentSnapshot): boolean => isEnded(positionOf(snapshot).state);

/** Places from which no goal can be reached; ended ones aside. */
const strandedIn = (life: Exploration, isGoal: (snapshot: CommitmentSnapshot) => boolean) => {
  const leading = keysLeadingTo(life, keysIn(life, isGoal));
  return keysIn(life, (snapshot) => !hasEnded(snapshot)).filter((key) => !leading.has(key));
};

/** Nobody who proposed approved, and no step has fewer deciders than its quorum. */
const dutiesFaultsIn = (life: Exploration): readonly string[] =>
  [...life.places.values()].flatMap(({ key, snapshot: { context } }) => {
    const steps = context.stage === "proposed" ? [] : (context.route?.steps ?? []);
    const isShort = steps.some((step) => new Set(decidersOf(step)).size < step.quorum);
    const isOwn = steps
      .flatMap(decidersOf)
      .some((person) => context.acts.proposed.includes(person));
    return isShort || isOwn ? [key] : [];
  });

test(
  "under random policies an end, and approval or a signed contract, can be reached from every place before it",
  slow,
  async ({ annotate }) => {
    const counted = { places: 0, transitions: 0, refusals: 0 };
    const met = new Set<string>();
    for (const seed of seeds) {
      const life = lifeOf(seed);
      counted.places += life.places.size;
      counted.transitions += life.edges.length;
      counted.refusals += life.refused;
      for (const { snapshot } of life.places.values()) met.add(positionOf(snapshot).state);
      const isGoal = isAt(goalOf(seed));
      const isEnd = (snapshot: CommitmentSnapshot) => hasEnded(snapshot) || isGoal(snapshot);
      expect(strandedIn(life, isEnd), `seed ${seed}`).toEqual([]);
      expect(strandedIn(life, isGoal), `seed ${seed}`).toEqual([]);
      expect(dutiesFaultsIn(life), `seed ${seed}`).toEqual([]);
    }
    await annotate(JSON.stringify(counted));
    expect([...met]).toEqual(
      expect.arrayContaining(["returned", "awaitingDifference", "sourcing", "rejected"]),
    );
  },
);
