import { z } from "zod";

/** `LT-2024-0007`: donor, year, number; per donor and year, at least four digits, gaps allowed. */
export const referenceSchema = z
  .string()
  .regex(/^[A-Z]{2}-\d{4}-\d{4,7}$/, "must be a reference such as LT-2024-0007")
  .brand<"Reference">();
export type Reference = z.infer<typeof referenceSchema>;

export const parseReference = (text: string): Reference => referenceSchema.parse(text);

/** Writes a reference from its parts. */
export const referenceFrom = (donor: string, year: number, number: number): Reference =>
  parseReference(`${donor}-${year}-${String(number).padStart(4, "0")}`);
