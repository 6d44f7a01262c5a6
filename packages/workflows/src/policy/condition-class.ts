import {
  type CommitmentContent,
  eur,
  type PolicyCondition,
  type PolicyRule,
  type Share,
} from "@tiltas/domain";
import { findWhyApplies } from "../commitment/route.ts";

export type Facts = Readonly<Record<string, string>>;

/** Contents no rule tells apart by one kind of condition: which rules hold for them, and how to describe them. */
export type ConditionClass = { readonly holds: bigint; readonly facts: Facts };

const blank: CommitmentContent = {
  title: "A commitment",
  justification: "Stands for all of its class.",
  kind: "military",
  sourcing: "purchase",
  classification: "public",
  donor: "LT",
  recipient: "UA",
  destinations: [],
  lines: [],
  shares: [],
  requiredDocuments: [],
};

/** A content that differs from the blank one by what a condition reads. */
export const contentWith = (change: Partial<CommitmentContent>): CommitmentContent => ({
  ...blank,
  ...change,
});

export const worth = (amount: string): CommitmentContent =>
  contentWith({
    lines: [
      {
        lineId: "L1",
        item: "Goods",
        category: "goods",
        quantity: { precision: "exact", units: "1" },
        unit: "pcs",
        totalValue: eur(amount),
      },
    ],
  });

export const paidFrom = (fundCodes: readonly string[]): CommitmentContent =>
  contentWith({
    shares: fundCodes.map((fundCode, index): Share => ({
      shareId: `S${index + 1}`,
      donor: "LT",
      fundCode,
      amount: eur("1.00"),
      state: "firm",
    })),
  });

const only = (when: PolicyCondition, fields: readonly string[]): PolicyCondition =>
  Object.fromEntries(Object.entries(when).filter(([field]) => fields.includes(field)));

/** The rules, one bit each in order, whose conditions on these fields hold for a content; the law itself is asked. */
export const rulesHolding = (
  rules: readonly PolicyRule[],
  fields: readonly (keyof PolicyCondition)[],
  content: CommitmentContent,
): bigint =>
  rules.reduce(
    (bits, { when }, index) =>
      findWhyApplies(only(when, fields), content) === undefined
        ? bits
        : bits | (1n << BigInt(index)),
    0n,
  );

/** All rules, one bit each. */
export const everyRule = (rules: readonly PolicyRule[]): bigint =>
  (1n << BigInt(rules.length)) - 1n;
