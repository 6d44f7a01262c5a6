import { seededRandom } from "@tiltas/domain/testing";

/** Choices that follow from a seed alone. */
export type Choice = {
  /** A whole number from 0 to `count` - 1. */
  readonly below: (count: number) => number;
  readonly oneIn: (count: number) => boolean;
  readonly of: <Value>(values: readonly Value[]) => Value;
};

export const choiceFrom = (seed: number): Choice => {
  const fraction = seededRandom(seed);
  const below = (count: number): number => Math.floor(fraction() * count);
  return {
    below,
    oneIn: (count) => below(count) === 0,
    of: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError("there is nothing to choose from");
      return value;
    },
  };
};
