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

// Content stays the same from entry to entry while money and goods move.
let last: { readonly content: CommitmentContent; readonly plan: Plan } | undefined;

/**
 * How firm shares bear the lines, to the cent: their sum is divided by the lines' values, which gives each line's
 * funded estimate (its value, where all is funded); each line then takes from the shares in proportion to what they
 * have left. A line's parts add up to its estimate, a share's parts to the share, and none is negative.
 */
export const planOf = (content: CommitmentContent): Plan => {
  if (last?.content === content) return last.plan;
  const plan = divided(content);
  last = { content, plan };
  return plan;
};

const divided = ({ lines, shares }: CommitmentContent): Plan => {
  const firm = shares.filter(({ state }) => state === "firm");
  const values = lines.map((line) => findLineValue(line)?.amount ?? "0.00");
  let left = firm.map((share) => inEuro(share.amount).amount);
  const estimates = apportion(sumOf(left), values);
  const byLine = new Map<string, readonly string[]>();
  for (const [index, { lineId }] of lines.entries()) {
    const parts = apportion(estimates[index] ?? "0.00", left);
    left = left.map((amount, at) => amountOf(centsOf(amount) - centsOf(parts[at] ?? "0.00")));
    byLine.set(lineId, parts);
  }
  return { shares: firm, byLine };
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
