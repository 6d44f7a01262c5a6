import { type CommitmentContent, decimal, findLineValue, inEuro, type Share } from "@tiltas/domain";
import { amountOf, apportion, centsOf } from "./apportion.ts";

/** The shares that bear the cost, and what each bears of each line as planned, in EUR. */
export type Plan = {
  readonly shares: readonly Share[];
  /** By line, one amount per share. */
  readonly byLine: ReadonlyMap<string, readonly string[]>;
};

/** The sum of amounts in EUR with two decimals. */
export const sumOf = (amounts: readonly string[]): string =>
  amountOf(amounts.reduce((sum, amount) => sum + centsOf(amount), 0n));

/**
 * How firm shares bear the lines: each share its part of every line in proportion to the lines' values, exact to the
 * cent, so that a share's lines add up to the share. A line's funded estimate is what all firm shares bear of it.
 */
export const planOf = ({ lines, shares }: CommitmentContent): Plan => {
  const firm = shares.filter(({ state }) => state === "firm");
  const values = lines.map((line) => findLineValue(line)?.amount ?? "0.00");
  const parts = firm.map((share) => apportion(inEuro(share.amount).amount, values));
  const byLine = lines.map(
    ({ lineId }, index) => [lineId, parts.map((part) => part[index] ?? "0.00")] as const,
  );
  return { shares: firm, byLine: new Map(byLine) };
};

/** What the shares bear of several lines together, one amount per share. */
export const plannedFor = ({ shares, byLine }: Plan, lineIds: readonly string[]) =>
  shares.map((_share, index) =>
    sumOf(lineIds.map((lineId) => byLine.get(lineId)?.[index] ?? "0.00")),
  );

/**
 * How shares bear a price: up to what was planned, all in proportion to their plan; what goes beyond falls on the
 * shares that name a fund, in proportion again, because nobody else has promised more. One amount per share.
 */
export const bornBy = (
  { shares }: Plan,
  planned: readonly string[],
  price: string,
): readonly string[] => {
  const whole = sumOf(planned);
  if (decimal.compare(price, whole) <= 0) return apportion(price, planned);
  const own = planned.filter((_amount, index) => shares[index]?.fundCode !== undefined);
  const beyond = apportion(decimal.subtract(price, whole), own).values();
  return planned.map((amount, index) =>
    shares[index]?.fundCode === undefined ? amount : sumOf([amount, beyond.next().value ?? "0.00"]),
  );
};
