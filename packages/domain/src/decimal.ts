import Big from "big.js";
import { z } from "zod";

/** Plain decimal notation, no exponent, no sign, no leading zeros, up to 15 digits before the point. */
export const decimalSchema = (decimals: number) =>
  z
    .string()
    .regex(
      new RegExp(`^(0|[1-9]\\d{0,14})(\\.\\d{1,${decimals}})?$`),
      `must be a number such as 1250.5, with at most ${decimals} decimals`,
    );

/** Exact decimal arithmetic on decimal strings; nothing passes through floating point. */
export const decimal = {
  add: (a: string, b: string): string => new Big(a).plus(b).toFixed(),
  subtract: (a: string, b: string): string => new Big(a).minus(b).toFixed(),
  multiply: (a: string, b: string): string => new Big(a).times(b).toFixed(),
  /** -1, 0 or 1. */
  compare: (a: string, b: string): -1 | 0 | 1 => new Big(a).cmp(b),
  /** Rounded half up to `places` decimals, always written with that many. */
  fixed: (a: string, places: number): string => new Big(a).toFixed(places, Big.roundHalfUp),
  sum: (values: Iterable<string>): string => {
    let total = new Big(0);
    for (const value of values) total = total.plus(value);
    return total.toFixed();
  },
  isZero: (a: string): boolean => new Big(a).eq(0),
  isNegative: (a: string): boolean => new Big(a).lt(0),
  min: (a: string, b: string): string => (new Big(a).lte(b) ? a : b),
} as const;
