import { decimal, type PolicyRule } from "@tiltas/domain";
import type { Facts } from "./condition-class.ts";

const cent = "0.01";
const limitFields = ["amountAbove", "amountFrom", "amountUpTo"] as const;

type Bound = { readonly amount: string; readonly isIncluded: boolean };

/** Amounts between two bounds, none above when `high` is absent, and one amount that stands for them. */
export type AmountRange = { readonly low: Bound; readonly high?: Bound; readonly sample: string };

const limitsOf = (rules: readonly PolicyRule[]): readonly string[] => {
  const limits = rules.flatMap(({ when }) => limitFields.flatMap((field) => when[field] ?? []));
  return [...new Set(["0.00", ...limits])].toSorted(decimal.compare);
};

/** The amounts no rule tells apart: each limit by itself, and what lies between two of them, in order. */
export const amountRanges = (rules: readonly PolicyRule[]): readonly AmountRange[] => {
  const limits = limitsOf(rules);
  return limits.flatMap((limit, index) => {
    const next = limits[index + 1];
    const itself = { amount: limit, isIncluded: true };
    const sample = decimal.fixed(decimal.add(limit, cent), 2);
    const between: AmountRange = {
      low: { amount: limit, isIncluded: false },
      sample,
      ...(next === undefined ? {} : { high: { amount: next, isIncluded: false } }),
    };
    const hasBetween = next === undefined || decimal.compare(sample, next) < 0;
    return [{ low: itself, high: itself, sample: limit }, ...(hasBetween ? [between] : [])];
  });
};

/** Two neighbouring ranges as one. */
export const joinRanges = (first: AmountRange, { high }: AmountRange): AmountRange => ({
  low: first.low,
  sample: first.sample,
  ...(high === undefined ? {} : { high }),
});

/** `amountFrom` or `amountAbove`, `amountUpTo` or `amountBelow`; nothing where there is no limit. */
export const rangeFacts = ({ low, high }: AmountRange): Facts => ({
  ...(low.isIncluded && decimal.isZero(low.amount)
    ? {}
    : { [low.isIncluded ? "amountFrom" : "amountAbove"]: low.amount }),
  ...(high === undefined ? {} : { [high.isIncluded ? "amountUpTo" : "amountBelow"]: high.amount }),
});
