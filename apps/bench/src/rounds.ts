import type { Measured } from "./measure.ts";

/** Lines of the table by commands in a request, each a number of callers; every round measured the same lines. */
export type Round = {
  readonly commands: Readonly<Record<number, readonly Measured[]>>;
  /** The bare statement, by the same numbers of callers. */
  readonly limit: readonly Measured[];
};

/** One number of callers over all rounds. */
export type Line = {
  readonly callers: number;
  readonly perRequest: number;
  /** Commands a second, the mean of the rounds; rounds take equally long. */
  readonly perSecond: number;
  /** Milliseconds, the median of the rounds' medians. */
  readonly median: number;
  readonly limitPerSecond: number;
  /** Each round's commands a second by the limit of the same round, the lowest first. */
  readonly ratios: readonly number[];
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const at = (measured: readonly Measured[] | undefined, callers: number): Measured => {
  const found = measured?.find((one) => one.callers === callers);
  if (found === undefined) throw new Error(`a round measured no ${callers} callers`);
  return found;
};

/** Puts rounds together, line by line. */
export const linesOf = (rounds: readonly Round[]): readonly Line[] =>
  Object.entries(rounds[0]?.commands ?? {}).flatMap(([key, first]) =>
    first.map(({ callers }) => {
      const perRequest = Number(key);
      const pairs = rounds.map((round) => ({
        measured: at(round.commands[perRequest], callers),
        limit: at(round.limit, callers).perSecond,
      }));
      return {
        callers,
        perRequest,
        perSecond: meanOf(pairs.map(({ measured }) => measured.perSecond)),
        median: medianOf(pairs.map(({ measured }) => measured.median)),
        limitPerSecond: meanOf(pairs.map(({ limit }) => limit)),
        ratios: pairs
          .map(({ measured, limit }) => measured.perSecond / limit)
          .toSorted((a, b) => a - b),
      };
    }),
  );
