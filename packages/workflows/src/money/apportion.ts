/** Whole cents of an amount in euro with at most two decimals. */
export const centsOf = (amount: string): bigint => {
  const [whole = "0", cents = ""] = amount.split(".");
  return BigInt(whole) * 100n + BigInt(cents.padEnd(2, "0"));
};

/** An amount in euro with two decimals. */
export const amountOf = (cents: bigint): string => {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

// Units have at most three decimals, amounts two; both become whole numbers.
const wholeOf = (weight: string): bigint => {
  const [whole = "0", rest = ""] = weight.split(".");
  return BigInt(whole) * 1000n + BigInt(rest.padEnd(3, "0"));
};

/** `total × part ÷ whole`, rounded half up; all of it where the whole is nothing. */
const proportion = (total: bigint, part: bigint, whole: bigint): bigint =>
  whole === 0n ? total : (2n * total * part + whole) / (2n * whole);

/**
 * Divides an amount in proportion to weights, to the cent: each part is what the running sum of weights is worth,
 * rounded half up, less what went before. The parts add up to the amount; none exceeds its own weight where the
 * amount is no more than the weights together. Where all weights are nothing, the first part takes everything.
 */
export const apportion = (total: string, weights: readonly string[]): readonly string[] => {
  const whole = weights.reduce((sum, weight) => sum + wholeOf(weight), 0n);
  let seen = 0n;
  let given = 0n;
  return weights.map((weight) => {
    seen += wholeOf(weight);
    const upTo = proportion(centsOf(total), seen, whole);
    const part = upTo - given;
    given = upTo;
    return amountOf(part);
  });
};

/** What `part` of `whole` units are worth of an amount, rounded half up; never more than the amount. */
export const portionOf = (amount: string, part: string, whole: string): string => {
  const [done, all] = [wholeOf(part), wholeOf(whole)];
  return amountOf(proportion(centsOf(amount), done < all ? done : all, all));
};
