import { z } from "zod";

// Control, zero-width and direction-changing characters can make a text read as another; blank letters as none.
const forbidden =
  /[^\P{Cc}\t\n\r]|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u061c\u2800\ufff9-\ufffb]/u;

// What is stored parses again to itself: a replay reads the very text that was decided on.
const cleanText = (max: number) => {
  const tooLong = `must have at most ${max} characters`;
  return z
    .string()
    .max(max, tooLong)
    .refine((text) => text.isWellFormed(), "must be well-formed Unicode")
    .refine((text) => !forbidden.test(text), "must not contain control or invisible characters")
    .transform((text) => text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim())
    .refine((text) => text.length <= max, tooLong);
};

/** One line, 1 to `max` characters after trimming, NFC. */
export const lineText = (max: number) =>
  cleanText(max)
    .refine((text) => text.length > 0, "must not be empty")
    .refine((text) => !/[\n\r\t]/.test(text), "must be one line");

/** Several lines, 1 to `max` characters after trimming, NFC, line ends as LF. */
export const longText = (max: number) =>
  cleanText(max).refine((text) => text.length > 0, "must not be empty");

/** A reason somebody gives for a decision; kept in the ledger. */
export const reasonSchema = longText(2000);

/** A short code such as `DCF-2024`: upper case letters, digits and hyphens. */
export const codeSchema = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/, "must be an upper-case code such as DCF-2024");

/** A key that is unique inside one commitment, such as `L1` or `budget`. */
export const localKeySchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, "must be a short key such as L1");

/** ISO 3166-1 alpha-2, or an organisation code of the same shape (`EU`). */
export const countryCodeSchema = z
  .string()
  .regex(/^[A-Z]{2}$/, "must be a two-letter country code such as LT");
