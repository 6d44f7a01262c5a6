import { z } from "zod";

// ISO 4217, the exponents that differ from two decimals among currencies donors have used.
const decimalsOf: ReadonlyMap<string, number> = new Map([
  ["JPY", 0],
  ["KRW", 0],
  ["ISK", 0],
  ["CLP", 0],
  ["VND", 0],
  ["BHD", 3],
  ["JOD", 3],
  ["KWD", 3],
  ["OMR", 3],
  ["TND", 3],
]);

/** An ISO 4217 alphabetic code. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, "must be a three-letter currency code such as EUR");
export type Currency = z.infer<typeof currencySchema>;

/** How many decimals the currency has (ISO 4217 exponent). */
export const currencyDecimals = (currency: Currency): number => decimalsOf.get(currency) ?? 2;
