import { formatNumber } from "../../format/money.ts";

/** A number of days or decisions with at most one decimal. */
const rounded = (number: number): number => Math.round(number * 10) / 10;

/** `+3`, `−2`, `0`: how much more or less, in the way of the locale. */
export const formatChange = (before: number, after: number, locale: string): string =>
  new Intl.NumberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 1 }).format(
    rounded(after - before),
  );

/** A sum of days or decisions. */
export const formatEffort = (number: number, locale: string): string =>
  formatNumber(rounded(number), locale);
