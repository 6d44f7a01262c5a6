import {
  type Actor,
  type CommitmentContent,
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

const actingFor = (onBehalfOf: PersonId | undefined) =>
  onBehalfOf === undefined ? {} : { onBehalfOf };

type Trial = {
  readonly law: Law;
  readonly proposers: readonly Actor[];
  readonly contents: readonly CommitmentContent[];
  readonly delegators: readonly (PersonId | undefined)[];
};

/** Everything one person can try, for themselves and for the others, until the commitment is approved. */
const attemptsAlone = (
  snapshot: CommitmentSnapshot,
  { contents, delegators }: Trial,
): readonly StreamEvent[] =>
  positionOf(snapshot).stage === "proposed"
    ? everyMove(snapshot, { contents }).flatMap((attempt) =>
        systemEvents.includes(attempt.type)
          ? [attemptedBy(attempt, jobFor(attempt))]
          : delegators.map((delegator) =>
              attemptedBy(
                attempt,
                asPerson(snapshot, attempt, () => alone, actingFor(delegator)),
              ),
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
    route?.steps.map(({ stepId, granted }) => [
      stepId,
      granted.map((by) => [by.person, by.onBehalfOf]),
    ]),
    context.documents.some(({ retired }) => !retired),
  ]);
};

const proposer = (by: PersonId, onBehalfOf?: PersonId): Actor => ({
  type: "person",
  person: by,
  role: "proposer",
  ...actingFor(onBehalfOf),
});

const isApproved = (snapshot: CommitmentSnapshot): boolean =>
  positionOf(snapshot).stage !== "proposed";

const exploreTrial = (
  trial: Trial,
  until?: (snapshot: CommitmentSnapshot) => boolean,
): Exploration => {
  const { law, proposers, contents } = trial;
  return explore({
    starts: proposers.flatMap((by) => contents.map((content) => law.begin(aProposal(content, by)))),
    keyOf,
    attempts: (snapshot) => attemptsAlone(snapshot, trial),
    step: law.step,
    most: 20_000,
    ...(until === undefined ? {} : { until }),
  });
};

const approvedIn = ({ places }: Exploration): readonly CommitmentSnapshot[] =>
  [...places.values()].map(({ snapshot }) => snapshot).filter(isApproved);

const grantsIn = ({ edges }: Exploration): number =>
  edges.filter(({ event }) => event.type === "approval.grant").length;

const bothDelegators = [undefined, oneDelegator, otherDelegator];

/** The same person proposes, and may change the content into any class of route. */
const bySelf: Trial = {
  law: theLaw,
  proposers: bothDelegators.map((delegator) => proposer(alone, delegator)),
  contents: Object.values(routeClasses),
  delegators: bothDelegators,
};

/** Someone else proposes; whoever revises becomes a proposer too, so one content shows everything. */
const bySomeoneElse = (name: keyof typeof routeClasses): Trial => ({
  law: theLaw,
  proposers: [proposer(personWith("proposer"))],
  contents: [routeClasses[name]],
  delegators: [undefined, oneDelegator],
});

const countedIn = (what: string, { places, edges, refused }: Exploration): string =>
  `${what}: ${places.size} places, ${edges.length} transitions, ${refused} refusals`;

test(
  "nobody alone, in any role and with any delegation, brings a commitment to approved",
  slow,
  async ({ annotate }) => {
    const all = exploreTrial(bySelf);
    await annotate(countedIn("proposed by the same person", all));
    expect(all.places.size).toBeGreaterThan(500);
    expect(all.edges.length).toBeGreaterThan(5000);
    const states = new Set(
      [...all.places.values()].map(({ snapshot }) => positionOf(snapshot).state),
    );
    expect(states).toEqual(
      new Set(["draft", "underReview", "suspended", "withdrawn", "cancelled"]),
    );
    expect(grantsIn(all)).toBe(0);
    expect(approvedIn(all)).toEqual([]);
  },
);

test("the check would notice: without the rule on own proposals one person is enough", slow, () => {
  const law = lawWithout(({ id }) => id === "ownProposal");
  expect(approvedIn(exploreTrial({ ...bySelf, law }, isApproved)).length).toBeGreaterThan(0);
});

test.for(["large", "stock", "major", "majorStock"] as const)(
  "one person does not approve someone else's %s commitment either",
  slow,
  async (name, { annotate }) => {
    const all = exploreTrial(bySomeoneElse(name));
    await annotate(countedIn(`${name}, proposed by someone else`, all));
    expect(grantsIn(all)).toBeGreaterThan(0);
    expect(approvedIn(all)).toEqual([]);
  },
);

test(
  "where the policy asks for one approval, the proposer and one other person are enough",
  slow,
  () => {
    const approved = approvedIn(exploreTrial(bySomeoneElse("small")));
    expect(approved.length).toBeGreaterThan(0);
    for (const { context } of approved) expect(context.acts.proposed).not.toContain(alone);
  },
);

test.for([
  ["large", ["sameApprover"]],
  ["stock", ["sameApprover"]],
  ["major", ["sameApprover", "alreadyGrantedByYou"]],
] as const)("the check would notice: %s without %o", slow, ([name, lost]) => {
  const law = lawWithout(({ id }) => lost.some((rule) => rule === id));
  const found = approvedIn(exploreTrial({ ...bySomeoneElse(name), law }, isApproved));
  expect(found.length).toBeGreaterThan(0);
});
