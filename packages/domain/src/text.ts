import { z } from "zod";

// Control characters, bidirectional overrides and zero-width characters can make a text read as another.
const forbidden =
  // oxlint-disable-next-line no-control-regex -- naming the control characters is this expression's purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

const cleanText = (max: number) =>
  z
    .string()
    .max(max, `must have at most ${max} characters`)
    .refine((text) => text.isWellFormed(), "must be well-formed Unicode")
    .refine((text) => !forbidden.test(text), "must not contain control or invisible characters")
    .transform((text) => text.normalize("NFC").replaceAll("\r\n", "\n").trim());

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
