import {
  decimal,
  findLineValue,
  inEuro,
  lineSchema,
  type Money,
  shareSchema,
  sumEuro,
} from "@tiltas/domain";
import type { Fund } from "../../step/forms/fund-choices.ts";

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What the rows come to so far, in euro; rows that are not complete do not count. */
export interface ContentSums {
  /** The value of each line; undefined where it has none yet. */
  readonly lines: readonly (Money | undefined)[];
  readonly sum: Money;
  readonly shares: Money;
  /** Firm shares by fund. */
  readonly byFund: ReadonlyMap<string, string>;
}

/** Adds up what was read from a form, exactly. */
export const contentSums = (read: Readonly<Record<string, unknown>>): ContentSums => {
  const lines = listOf(read["lines"]).map((line) => {
    const parsed = lineSchema.safeParse(named(line));
    return parsed.success ? findLineValue(parsed.data) : undefined;
  });
  const shares = listOf(read["shares"]).flatMap((share) => {
    const parsed = shareSchema.safeParse(share);
    return parsed.success ? [parsed.data] : [];
  });
  const byFund = new Map<string, string>();
  for (const { state, fundCode, amount } of shares) {
    if (state !== "firm" || fundCode === undefined) continue;
    byFund.set(fundCode, decimal.add(byFund.get(fundCode) ?? "0", inEuro(amount).amount));
  }
  return {
    lines,
    sum: sumEuro(lines.filter((value) => value !== undefined)),
    shares: sumEuro(shares.map(({ amount }) => inEuro(amount))),
    byFund,
  };
};

// A value can be added up before the line has its name.
const named = (line: unknown): unknown =>
  typeof line === "object" && line !== null
    ? { ...line, item: "-", category: "-", unit: "-" }
    : line;

/** What a fund has left once these shares are taken from it; negative when it is not enough. */
export const leftAfter = (fund: Pick<Fund, "code" | "left">, sums: ContentSums): Money => ({
  amount: decimal.subtract(fund.left.amount, sums.byFund.get(fund.code) ?? "0"),
  currency: "EUR",
});

/** The amount that shares still have to cover; zero when they cover it or more. */
export const missingShare = (sums: ContentSums): Money => {
  const rest = decimal.subtract(sums.sum.amount, sums.shares.amount);
  return { amount: decimal.isNegative(rest) ? "0.00" : decimal.fixed(rest, 2), currency: "EUR" };
};
