import type { Policy, PolicyRule } from "@tiltas/domain";
import { everyRule, type Facts } from "./condition-class.ts";
import { dimensionsOf } from "./dimensions.ts";

const mostSituations = 1000;
const mostGaps = 20;

/** Rules that apply together to some commitment, and what such a commitment is like. */
export type Situation = {
  readonly rules: readonly PolicyRule[];
  /** The same rules as bits, in the policy's order. */
  readonly bits: bigint;
  readonly facts: Facts;
};

/** Whether every rule that applies in the one applies in the other too. */
export const isWithin = (inner: Situation, outer: Situation): boolean =>
  (inner.bits & outer.bits) === inner.bits;

export type Situations = {
  readonly situations: readonly Situation[];
  /** What a commitment is like that no rule applies to; at most twenty. */
  readonly gaps: readonly Facts[];
  /** False when there are more combinations than can be looked at. */
  readonly isComplete: boolean;
};

/**
 * Every set of rules that can apply together. The questions rules ask are independent of each other, so the sets left
 * after each question are all there are; equal sets are looked at once.
 */
export const situationsOf = ({ rules }: Pick<Policy, "rules">): Situations => {
  let standing = new Map<bigint, Facts>([[everyRule(rules), {}]]);
  const gaps: Facts[] = [];
  for (const classes of dimensionsOf(rules)) {
    const next = new Map<bigint, Facts>();
    for (const [alive, facts] of standing)
      for (const each of classes) {
        const left = alive & each.holds;
        const described = { ...facts, ...each.facts };
        if (left === 0n) gaps.push(described);
        else if (!next.has(left)) next.set(left, described);
      }
    if (next.size > mostSituations)
      return { situations: [], gaps: gaps.slice(0, mostGaps), isComplete: false };
    standing = next;
  }
  const applying = (bits: bigint) =>
    rules.filter((_, index) => (bits & (1n << BigInt(index))) !== 0n);
  return {
    situations: [...standing].map(([bits, facts]) => ({ rules: applying(bits), bits, facts })),
    gaps: gaps.slice(0, mostGaps),
    isComplete: true,
  };
};
