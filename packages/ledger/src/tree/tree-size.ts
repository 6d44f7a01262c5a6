const largestSize = 2n ** 64n - 1n;

/** Whether a value, perhaps junk, can count leaves: a bigint from 0 to 2^64 − 1. */
export function isTreeSize(value: unknown): value is bigint {
  return typeof value === "bigint" && value >= 0n && value <= largestSize;
}

/** A number of leaves or a leaf's index as decimal text without leading zeros; undefined for anything else. */
export function findTreeSize(text: string): bigint | undefined {
  if (!/^(?:0|[1-9]\d{0,19})$/u.test(text)) return undefined;
  const size = BigInt(text);
  return isTreeSize(size) ? size : undefined;
}

/** The largest power of two below a size of at least 2: where RFC 6962 splits its leaves. */
export function splitOf(size: bigint): bigint {
  return 1n << BigInt((size - 1n).toString(2).length - 1);
}
