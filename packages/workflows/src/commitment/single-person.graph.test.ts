import {
  type Actor,
  type PersonId,
  personIdSchema,
  type StreamEvent,
  systemEvents,
} from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import {
  aProposal,
  asPerson,
  attemptedBy,
  everyMove,
  type Exploration,
  explore,
  jobFor,
  type Law,
  lawWithout,
  personWith,
  routeClasses,
  theLaw,
} from "../testing/index.ts";
import { type CommitmentSnapshot, positionOf, toEnvelope } from "./snapshot.ts";

const slow = { timeout: 60_000 };
const person = (number: number): PersonId => personIdSchema.parse(seededUuid(600, number));

/** The one person who holds every business role and every delegation, and two people they may act for. */
const [alone, oneDelegator, otherDelegator] = [person(1), person(2), person(3)];
const delegators = [undefined, oneDelegator, otherDelegator];

const actingFor = (onBehalfOf: PersonId | undefined) => (onBehalfOf === undefined ? {} : { onBehalfOf });

const world = { contents: Object.values(routeClasses) };

/** Everything one person can try, for themselves and for both others, until the commitment is approved. */
const attemptsAlone = (snapshot: CommitmentSnapshot): readonly StreamEvent[] =>
  positionOf(snapshot).stage === "proposed"
    ? everyMove(snapshot, world).flatMap((attempt) =>
        systemEvents.includes(attempt.type)
          ? [attemptedBy(attempt, jobFor(attempt))]
          : delegators.map((delegator) =>
              attemptedBy(attempt, asPerson(snapshot, attempt, () => alone, actingFor(delegator))),
            ),
      )
    : [];

/** Who acted matters here, so names are kept; which documents and revisions there were does not. */
const keyOf = (snapshot: CommitmentSnapshot): string => {
  const { context, value } = snapshot;
  const { content, acts, route, changedSinceSubmit } = context;
  return JSON.stringify([
    value,
    value === "suspended" ? toEnvelope(snapshot).history : null,
    [content.sourcing, content.shares.map(({ amount }) => amount.amount)],
    [acts.proposed.toSorted(), acts.approved.toSorted(), changedSinceSubmit.toSorted()],
    route?.steps.map(({ stepId, granted }) => [stepId, granted.map((by) => [by.person, by.onBehalfOf])]),
    context.documents.some(({ retired }) => !retired),
  ]);
};

const proposer = (by: PersonId, onBehalfOf?: PersonId): Actor => ({
  type: "person",
  person: by,
  role: "proposer",
  ...actingFor(onBehalfOf),
});

const exploreFrom = (law: Law, proposers: readonly Actor[]): Exploration =>
  explore({
    starts: proposers.flatMap((by) =>
      world.contents.map((content) => law.begin(aProposal(content, by))),
    ),
    keyOf,
    attempts: attemptsAlone,
    step: law.step,
    most: 20_000,
  });

const approvedIn = ({ places }: Exploration): readonly CommitmentSnapshot[] =>
  [...places.values()]
    .map(({ snapshot }) => snapshot)
    .filter((snapshot) => positionOf(snapshot).stage !== "proposed");

const grantsIn = ({ edges }: Exploration): number =>
  edges.filter(({ event }) => event.type === "approval.grant").length;

const bySelf = delegators.map((delegator) => proposer(alone, delegator));
const bySomeoneElse = [proposer(personWith("proposer"))];

const countedIn = (what: string, { places, edges, refused }: Exploration): string =>
  `${what}: ${places.size} places, ${edges.length} transitions, ${refused} refusals`;

test("nobody alone, in any role and with any delegation, brings a commitment to approved", slow, async ({ annotate }) => {
  const all = exploreFrom(theLaw, bySelf);
  await annotate(countedIn("proposed by the same person", all));
  expect(all.places.size).toBeGreaterThan(50);
  expect(all.edges.length).toBeGreaterThan(500);
  const states = new Set([...all.places.values()].map(({ snapshot }) => positionOf(snapshot).state));
  expect(states).toEqual(new Set(["draft", "underReview", "suspended", "withdrawn", "cancelled"]));
  expect(grantsIn(all)).toBe(0);
  expect(approvedIn(all)).toEqual([]);
});

test("the check would notice: without the rule on own proposals one person is enough", slow, () => {
  const all = exploreFrom(lawWithout(({ id }) => id === "ownProposal"), bySelf);
  expect(approvedIn(all).length).toBeGreaterThan(0);
});

test("after someone else's proposal one person approves only where the policy asks for a single approval", slow, async ({ annotate }) => {
  const all = exploreFrom(theLaw, bySomeoneElse);
  await annotate(countedIn("proposed by someone else", all));
  expect(grantsIn(all)).toBeGreaterThan(0);
  const asked = new Set(approvedIn(all).map(({ context }) => context.route?.steps.map(({ stepId }) => stepId).join()));
  expect(asked).toEqual(new Set(["budgetHolder"]));
  for (const { context } of approvedIn(all)) expect(context.acts.proposed).not.toContain(alone);
});

test.for(["sameApprover", "alreadyApprover"])("the check would notice the loss of the rule %s", slow, (lost) => {
  const all = exploreFrom(lawWithout(({ id }) => id === lost || id === "alreadyGrantedByYou"), bySomeoneElse);
  const manyApprovals = approvedIn(all).filter(({ context }) => (context.route?.steps.length ?? 0) > 1);
  const ownRevision = approvedIn(all).filter(({ context }) => context.acts.proposed.includes(alone));
  expect(manyApprovals.length + ownRevision.length).toBeGreaterThan(0);
});
