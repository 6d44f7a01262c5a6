import { z } from "zod";
import { frameworkIdSchema } from "./branded-id.ts";
import { isoDateSchema } from "./calendar.ts";
import { moneySchema } from "./money.ts";
import { codeSchema, countryCodeSchema, lineText } from "./text.ts";

/** A coalition, initiative, agreement or body that commitments are made under. */
export const frameworkSchema = z.strictObject({
  id: frameworkIdSchema,
  code: codeSchema,
  name: lineText(160),
  kind: z.enum(["coalition", "initiative", "agreement", "body"]),
  leads: z.array(countryCodeSchema).max(10),
  members: z.array(countryCodeSchema).max(60),
  milestones: z
    .array(
      z.strictObject({ title: lineText(160), on: isoDateSchema.optional(), reached: z.boolean() }),
    )
    .max(50),
  earmarkCeiling: moneySchema.optional(),
});
export type Framework = z.infer<typeof frameworkSchema>;
