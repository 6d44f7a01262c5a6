import { commitmentStates, samplePolicy } from "@tiltas/domain";
import { expect, test } from "vitest";
import { shortestWay } from "../explain/shortest-way.ts";
import {
  aProposal,
  attemptsByCast,
  castDirectory,
  type Exploration,
  explore,
  keysLeadingTo,
  type Law,
  lawWith,
  ofLooseQuantity,
  ofTwoLines,
  placeKey,
  routeClasses,
  theLaw,
  withGap,
  withGoodsPapers,
} from "../testing/index.ts";
import { decide } from "./decide.ts";
import { isEnded, positionOf } from "./snapshot.ts";

const contents = { ...routeClasses, withGap, ofLooseQuantity, ofTwoLines };
type Name = keyof typeof contents;
const names = [
  "large",
  "majorStock",
  "withGap",
  "ofLooseQuantity",
  "ofTwoLines",
] as const satisfies readonly Name[];

const slow = { timeout: 60_000 };
const lives = new Map<Name, Exploration>();

const lifeOf = (name: Name, law: Law = theLaw): Exploration => {
  const world = { mostOnTheWay: 2 };
  return explore({
    starts: [withGoodsPapers(law, law.begin(aProposal(contents[name])))],
    keyOf: placeKey,
    attempts: (snapshot) => attemptsByCast(snapshot, world),
    step: law.step,
    most: 5000,
  });
};

const knownLifeOf = (name: Name): Exploration => {
  const life = lives.get(name) ?? lifeOf(name);
  lives.set(name, life);
  return life;
};

const keysIn = ({ places }: Exploration, isGoal: (state: string) => boolean): readonly string[] =>
  [...places.values()]
    .filter(({ snapshot }) => isGoal(positionOf(snapshot).state))
    .map(({ key }) => key);

const strandedIn = (life: Exploration, isGoal: (state: string) => boolean): readonly string[] => {
  const leading = keysLeadingTo(life, keysIn(life, isGoal));
  return keysIn(life, (state) => !isEndedState(state)).filter((key) => !leading.has(key));
};

const isEndedState = (state: string): boolean =>
  commitmentStates.some((known) => known === state && isEnded(known));

test.for(names)(
  "from every place of a %s commitment an end, and the proper one, can be reached",
  slow,
  async (name, { annotate }) => {
    const life = knownLifeOf(name);
    await annotate(
      `${name}: ${life.places.size} places, ${life.edges.length} transitions, ${life.refused} refusals`,
    );
    expect(life.places.size).toBeGreaterThan(100);
    expect(life.edges.length).toBeGreaterThan(500);
    expect(keysIn(life, isEndedState).length).toBeGreaterThan(3);
    expect(strandedIn(life, isEndedState)).toEqual([]);
    expect(strandedIn(life, (state) => state === "closed")).toEqual([]);
  },
);

test("the lives together pass through every state of the machine", slow, () => {
  const seen = names.flatMap((name) =>
    [...knownLifeOf(name).places.values()].map(({ snapshot }) => positionOf(snapshot).state),
  );
  expect(new Set(seen)).toEqual(new Set(commitmentStates));
});

test("the check finds stranded places when lines never settle", slow, () => {
  const life = lifeOf("large", lawWith({ settlesEveryLine: () => false }));
  expect(strandedIn(life, isEndedState).length).toBeGreaterThan(0);
});

test(
  "machine and decide agree on every attempt, and a refusal leaves the very same snapshot",
  slow,
  () => {
    const disagreements: string[] = [];
    let refusals = 0;
    for (const name of ["large", "ofLooseQuantity"] as const)
      for (const { snapshot } of knownLifeOf(name).places.values())
        for (const event of attemptsByCast(snapshot, { mostOnTheWay: 2 })) {
          const before = JSON.stringify(snapshot.context);
          const outcome = decide(snapshot, event, castDirectory);
          const isTaken = theLaw.step(snapshot, event) !== undefined;
          const isUntouched = JSON.stringify(snapshot.context) === before;
          if (outcome.ok !== isTaken || !isUntouched) disagreements.push(`${event.type} ${before}`);
          if (!outcome.ok) refusals += 1;
        }
    expect(disagreements).toEqual([]);
    expect(refusals).toBeGreaterThan(10_000);
  },
);

test(
  "the shortest way is known from every place that has not ended, and never longer than the life is",
  slow,
  () => {
    const pathless: string[] = [];
    for (const name of ["withGap", "ofLooseQuantity"] as const)
      for (const { key, snapshot } of knownLifeOf(name).places.values()) {
        if (isEnded(positionOf(snapshot).state)) continue;
        const way = shortestWay(snapshot, samplePolicy, castDirectory);
        const isWhole = way.at(-1)?.event === "commitment.close" && way.length <= 16;
        if (!isWhole || way.some(({ people }) => people.length === 0)) pathless.push(key);
      }
    expect(pathless).toEqual([]);
  },
);
