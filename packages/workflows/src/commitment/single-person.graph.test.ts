import { expect, test } from "vitest";
import {
  alone,
  approvedIn,
  asProposer,
  delegators,
  type Exploration,
  exploreTrial,
  isApproved,
  lawWithout,
  personWith,
  routeClasses,
  theLaw,
  type Trial,
} from "../testing/index.ts";
import { positionOf } from "./snapshot.ts";

const slow = { timeout: 60_000 };
const [oneDelegator] = delegators;

const grantsIn = ({ edges }: Exploration): number =>
  edges.filter(({ event }) => event.type === "approval.grant").length;

const bothDelegators = [undefined, ...delegators];

/** The same person proposes, and may change the content into any class of route. */
const bySelf: Trial = {
  law: theLaw,
  proposers: bothDelegators.map((delegator) => asProposer(alone, delegator)),
  contents: Object.values(routeClasses),
  delegators: bothDelegators,
};

/** Someone else proposes; whoever revises becomes a proposer too, so one content shows everything. */
const bySomeoneElse = (name: keyof typeof routeClasses): Trial => ({
  law: theLaw,
  proposers: [asProposer(personWith("proposer"))],
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
