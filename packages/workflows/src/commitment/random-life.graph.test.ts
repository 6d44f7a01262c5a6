import {
  decimal,
  inEuro,
  type Role,
  roleSchema,
  type RollupCell,
  samplePolicy,
  type StreamEvent,
  systemEvents,
} from "@tiltas/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  aDraft,
  anEntry,
  anEvent,
  aProposal,
  asPerson,
  type Attempt,
  attemptedBy,
  castDirectory,
  everyMove,
  jobFor,
  ofLooseQuantity,
  ofTwoLines,
  personWith,
  routeClasses,
  withGap,
} from "../testing/index.ts";
import { forwardMoves } from "../explain/forward-moves.ts";
import { decidersOf } from "./approvals.ts";
import { cellDeltas, cellsOf } from "./cells.ts";
import { decide } from "./decide.ts";
import { fundMoves, holdingsOf } from "./holdings.ts";
import { replaySteps } from "./replay.ts";
import { type CommitmentSnapshot, positionOf, restoreSnapshot, toEnvelope } from "./snapshot.ts";
import { tallyOf } from "./tally.ts";

const contents = [...Object.values(routeClasses), withGap, ofLooseQuantity, ofTwoLines];

const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** One random command: which move, by whom, in the fitting role or in any, perhaps for somebody else. */
const commandArbitrary = fc.record({
  move: fc.nat(),
  isForward: fc.boolean(),
  number: fc.integer({ min: 1, max: 3 }),
  anyRole: seldom(fc.constantFrom<Role>(...roleSchema.options)),
  delegator: seldom(fc.constantFrom<Role>(...roleSchema.options)),
});
type RandomCommand = typeof commandArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

const forwardAttempts = (snapshot: CommitmentSnapshot): readonly Attempt[] =>
  forwardMoves(snapshot, samplePolicy)
    .flat()
    .map(({ event, payload, facts }) => ({
      type: event,
      payload,
      ...(facts === undefined ? {} : { facts }),
    }));

// Ends come late or not at all, so that lives are long enough to go wrong.
const early = ["commitment.withdraw", "commitment.cancel", "approval.decline"];

const anyAttempts = (snapshot: CommitmentSnapshot): readonly Attempt[] =>
  everyMove(snapshot, {
    contents: [snapshot.context.content],
    mostOnTheWay: 3,
    goods: true,
  }).filter(({ type }) => snapshot.context.stage !== "proposed" || !early.includes(type));

const commandOf = (snapshot: CommitmentSnapshot, chosen: RandomCommand): StreamEvent => {
  const moves = chosen.isForward ? forwardAttempts(snapshot) : anyAttempts(snapshot);
  const attempt = moves[chosen.move % moves.length];
  if (attempt === undefined) throw new RangeError("nothing to try");
  if (systemEvents.includes(attempt.type)) return attemptedBy(attempt, jobFor(attempt));
  const personOf = (role: Role) => personWith(chosen.anyRole ?? role, chosen.number);
  const onBehalfOf =
    chosen.delegator === null ? {} : { onBehalfOf: personWith(chosen.delegator, 1) };
  return attemptedBy(attempt, asPerson(snapshot, attempt, personOf, onBehalfOf));
};

const totalOf = (values: readonly string[]): string => decimal.sum(values);
const isAtMost = (a: string, b: string): boolean => decimal.compare(a, b) <= 0;

const expectUnitsInOrder = ({ context }: CommitmentSnapshot): void => {
  for (const line of context.content.lines) {
    const { prepared, dispatched, accepted, rejected, lost, writtenOff } = tallyOf(
      context,
      line.lineId,
    );
    for (const units of [prepared, dispatched, accepted, rejected, lost, writtenOff])
      expect(decimal.isNegative(units)).toBe(false);
    expect(isAtMost(totalOf([accepted, lost, writtenOff]), dispatched)).toBe(true);
    if (line.quantity.precision === "exact")
      expect(isAtMost(dispatched, line.quantity.units)).toBe(true);
  }
};

const expectDutiesSeparate = ({ context: { acts, route } }: CommitmentSnapshot): void => {
  const approvers = (route?.steps ?? []).flatMap(decidersOf);
  const pairs = [
    [acts.proposed, approvers],
    [acts.proposed, acts.evaluated],
    [acts.proposed, acts.awarded],
    [acts.evaluated, acts.awarded],
    [acts.dispatched, acts.accepted],
  ] as const;
  for (const [these, those] of pairs)
    expect(these.filter((person) => those.includes(person))).toEqual([]);
};

const place = ({ amount: _amount, count: _count, ...rest }: RollupCell): string =>
  JSON.stringify(rest);

/** Cells added up by place; places that come to nothing are left out. */
const addedUp = (cells: readonly RollupCell[]): ReadonlyMap<string, string> => {
  const sums = new Map<string, { amount: string; count: number }>();
  for (const cell of cells) {
    const known = sums.get(place(cell)) ?? { amount: "0", count: 0 };
    sums.set(place(cell), {
      amount: decimal.add(known.amount, cell.amount),
      count: known.count + cell.count,
    });
  }
  const left = [...sums].filter(([, { amount, count }]) => !decimal.isZero(amount) || count !== 0);
  return new Map(
    left.map(([key, { amount, count }]) => [key, `${decimal.fixed(amount, 2)} ${count}`]),
  );
};

const buckets = ["reserved", "obligated", "spent"] as const;

/** Moves add up to what is held, place by place; before any award that is exactly what our firm shares come to. */
const expectFundsMoveAlong = (snapshots: readonly CommitmentSnapshot[]): void => {
  const held = new Map<string, string>();
  let before: CommitmentSnapshot | undefined;
  for (const after of snapshots) {
    for (const move of fundMoves(before, after))
      for (const bucket of buckets) {
        const key = `${move.fundCode} ${bucket}`;
        held.set(key, totalOf([held.get(key) ?? "0", move[bucket]]));
      }
    for (const [fundCode, holding] of holdingsOf(after))
      for (const bucket of buckets) {
        expect(decimal.isNegative(holding[bucket])).toBe(false);
        const moved = held.get(`${fundCode} ${bucket}`) ?? "0";
        expect(decimal.compare(moved, holding[bucket])).toBe(0);
      }
    const { context } = after;
    if (Object.keys(context.procurements).length === 0 && holdingsOf(after).size > 0)
      expect(decimal.compare(heldIn(after), firmIn(after))).toBe(0);
    before = after;
  }
};

const heldIn = (snapshot: CommitmentSnapshot): string =>
  totalOf(
    [...holdingsOf(snapshot).values()].flatMap((holding) => buckets.map((at) => holding[at])),
  );

const firmIn = ({ context: { content } }: CommitmentSnapshot): string =>
  totalOf(
    content.shares
      .filter(({ state, fundCode }) => state === "firm" && fundCode !== undefined)
      .map(({ amount }) => inEuro(amount).amount),
  );

const expectCellsMoveAlong = (snapshots: readonly CommitmentSnapshot[]): void => {
  const deltas = snapshots.flatMap((after, index) => cellDeltas(snapshots[index - 1], after));
  expect(addedUp(deltas)).toEqual(addedUp(cellsOf(snapshots.at(-1))));
  for (const snapshot of snapshots) {
    const counts = cellsOf(snapshot).map(({ count }) => count);
    const ended = ["rejected", "withdrawn", "cancelled"].includes(positionOf(snapshot).state);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ended ? 0 : 1);
  }
};

test(
  "through random commands by random people the fold of entries is the live snapshot, and all sums hold",
  { timeout: 60_000 },
  () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...contents),
        fc.array(commandArbitrary, { minLength: 20, maxLength: 120 }),
        (content, commands) => {
          let live = aDraft(content);
          const snapshots = [live];
          const proposal = aProposal(content).event;
          const entries = [
            anEntry({ version: 1, event: proposal, before: undefined, after: live }),
          ];
          for (const command of commands) {
            if (live.status !== "active") break;
            const event = commandOf(live, command);
            const outcome = decide(live, event, castDirectory);
            if (!outcome.ok) continue;
            entries.push(
              anEntry({ version: entries.length + 1, event, before: live, after: outcome.value }),
            );
            live = outcome.value;
            snapshots.push(live);
            expectUnitsInOrder(live);
            expectDutiesSeparate(live);
            reached.add(positionOf(live).state);
            const stored: unknown = JSON.parse(JSON.stringify(toEnvelope(live)));
            expect(toEnvelope(restoreSnapshot(stored))).toEqual(toEnvelope(live));
          }
          expect(replaySteps(entries).map(toEnvelope)).toEqual(snapshots.map(toEnvelope));
          expectFundsMoveAlong(snapshots);
          expectCellsMoveAlong(snapshots);
        },
      ),
      { numRuns: 100 },
    );
    expect([...reached]).toEqual(
      expect.arrayContaining(["suspended", "sourcing", "inDelivery", "closed"]),
    );
  },
);

test("a comment by anyone of the house changes nothing that is counted", () => {
  const before = aDraft(withGap);
  const outcome = decide(
    before,
    anEvent("comment.add", "manager", { text: "Seen." }),
    castDirectory,
  );
  expect(outcome.ok && cellDeltas(before, outcome.value)).toEqual([]);
  expect(outcome.ok && fundMoves(before, outcome.value)).toEqual([]);
});
