import type { CommitmentState, IsoDate, WorkingDayCount } from "@tiltas/domain";
import type { AuditedEntry } from "./audited.entry.ts";
import { medianOf } from "./median.ts";
import { type Path, pathKey, pathOf } from "./path.ts";

/** One way from a state to another, by an event. Days are working days from entering the first to entering the second. */
export type MoveFigures = {
  readonly from: CommitmentState;
  readonly to: CommitmentState;
  readonly event: string;
  readonly count: number;
  /** How many commitments went this way at least once. */
  readonly commitments: number;
  readonly medianDays: number;
  readonly isRare: boolean;
};

/** A sequence of states from the first to the present one, and how many commitments went through exactly it. */
export type VariantFigures = {
  readonly key: string;
  readonly states: readonly CommitmentState[];
  readonly count: number;
  /** Working days from the first state to the last. */
  readonly medianDays: number;
  readonly isRare: boolean;
};

export type StateFigures = {
  readonly state: CommitmentState;
  /** How often it was entered. */
  readonly visits: number;
  /** Working days from entering it to leaving it, of those that left. */
  readonly medianDays: number;
  /** How many stand there as at the day, and for how many working days. */
  readonly now: number;
  readonly medianDaysNow: number;
};

export type Conformance = {
  readonly commitments: number;
  readonly moves: readonly MoveFigures[];
  readonly variants: readonly VariantFigures[];
  readonly states: readonly StateFigures[];
};

type Tally = { count: number; commitments: number; readonly days: Map<number, number> };

const emptyTally = (): Tally => ({ count: 0, commitments: 0, days: new Map() });

/** The tally of a key, begun when it is new. */
const tallyIn = <Key>(tallies: Map<Key, Tally>, key: Key): Tally => {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  return tally;
};

const note = (tally: Tally, days: number): void => {
  tally.count += 1;
  tally.days.set(days, (tally.days.get(days) ?? 0) + 1);
};

export type ConformanceTerms = {
  readonly workingDays: WorkingDayCount;
  /** Until when a state that has not been left is counted. */
  readonly asAt: IsoDate;
  /** A path or move fewer than so many percent of the commitments took is rare. */
  readonly rareBelowPercent: number;
};

export type RunningConformance = {
  /** Counts one commitment's history in; one that never stood in a state is left out. */
  readonly add: (entries: readonly AuditedEntry[]) => void;
  readonly result: () => Conformance;
};

const moveKeyOf = (from: CommitmentState, event: string, to: CommitmentState): string =>
  JSON.stringify([from, event, to]);

/** Folds histories, one at a time, into the paths they took; memory grows with different paths, not with histories. */
export const openConformance = (terms: ConformanceTerms): RunningConformance => {
  const { workingDays, asAt, rareBelowPercent } = terms;
  const moves = new Map<string, Tally & Pick<MoveFigures, "from" | "to" | "event">>();
  const variants = new Map<string, Tally & { readonly states: readonly CommitmentState[] }>();
  const states = new Map<CommitmentState, Tally>();
  const visits = new Map<CommitmentState, number>();
  const stays = new Map<CommitmentState, Tally>();
  let commitments = 0;

  const addMoves = (path: Path): void => {
    const taken = new Set<string>();
    for (const { from, to, event, enteredOn, on } of path.moves) {
      const key = moveKeyOf(from, event, to);
      const move = moves.get(key) ?? { ...emptyTally(), from, to, event };
      moves.set(key, move);
      const days = workingDays(enteredOn, on);
      note(move, days);
      note(tallyIn(stays, from), days);
      if (!taken.has(key)) move.commitments += 1;
      taken.add(key);
    }
  };
  const add = (entries: readonly AuditedEntry[]): void => {
    const path = pathOf(entries);
    if (path === undefined) return;
    commitments += 1;
    addMoves(path);
    for (const state of path.states) visits.set(state, (visits.get(state) ?? 0) + 1);
    const key = pathKey(path.states);
    const variant = variants.get(key) ?? { ...emptyTally(), states: path.states };
    variants.set(key, variant);
    note(variant, workingDays(path.beganOn, path.enteredOn));
    note(tallyIn(states, path.current), workingDays(path.enteredOn, asAt));
  };
  const isRare = (count: number): boolean => count * 100 < commitments * rareBelowPercent;

  return {
    add,
    result: () => ({
      commitments,
      moves: [...moves.values()]
        .map(({ from, to, event, count, commitments: took, days }) => ({
          from,
          to,
          event,
          count,
          commitments: took,
          medianDays: medianOf(days),
          isRare: isRare(took),
        }))
        .toSorted((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1)),
      variants: [...variants]
        .map(([key, { states: through, count, days }]) => ({
          key,
          states: through,
          count,
          medianDays: medianOf(days),
          isRare: isRare(count),
        }))
        .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
      states: [...visits].map(([state, entered]) => {
        const now = states.get(state) ?? emptyTally();
        return {
          state,
          visits: entered,
          medianDays: medianOf(stays.get(state)?.days ?? new Map()),
          now: now.count,
          medianDaysNow: medianOf(now.days),
        };
      }),
    }),
  };
};
