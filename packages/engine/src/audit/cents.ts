/** Cents of a euro amount with two decimals, `1250.50` or `-0.01`. */
export const centsOf = (amount: string): bigint => BigInt(amount.replace(".", ""));

/** A euro amount with two decimals. */
export const euroOf = (cents: bigint): string => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
