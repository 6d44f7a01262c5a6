import { decimal } from "@tiltas/domain";

/**
 * Rounds a series of exact amounts to cents so that their sum is the rounded exact sum: each amount gets the difference of
 * the rounded sums before and after it. No amount is more than a cent off its exact value.
 */
export const centsInTurn = (): ((exact: string) => string) => {
  let exactSum = "0";
  let roundedSum = "0.00";
  return (exact) => {
    const before = roundedSum;
    exactSum = decimal.add(exactSum, exact);
    roundedSum = decimal.fixed(exactSum, 2);
    return decimal.fixed(decimal.subtract(roundedSum, before), 2);
  };
};
