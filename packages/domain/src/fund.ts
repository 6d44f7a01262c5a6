import { z } from "zod";
import { fundIdSchema } from "./branded-id.ts";
import { moneySchema } from "./money.ts";
import { codeSchema, lineText } from "./text.ts";

/** A source of money with a ceiling that holds at every moment; totals are kept by the database. */
export const fundSchema = z.strictObject({
  id: fundIdSchema,
  code: codeSchema,
  name: lineText(160),
  owner: lineText(160),
  fiscalYear: z.int().min(1990).max(2199),
  ceiling: moneySchema.refine((money) => money.currency === "EUR", {
    path: ["currency"],
    message: "a ceiling is in EUR",
  }),
});
export type Fund = z.infer<typeof fundSchema>;
