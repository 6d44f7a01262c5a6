import { z } from "zod";
import { moneySchema, valuedMoneySchema } from "./money.ts";
import { codeSchema, countryCodeSchema, lineText, localKeySchema } from "./text.ts";

export const shareStateSchema = z.enum(["firm", "sought", "waived"]);
export type ShareState = z.infer<typeof shareStateSchema>;

/** An outside fund that pays a share back after delivery, and how much is expected of it. */
export const reimbursementSchema = z.strictObject({ fund: lineText(160), expected: moneySchema });

/** A donor's part. A sought share may still lack its donor; a firm one names donor and, where it is ours, the fund. */
export const shareSchema = z
  .strictObject({
    shareId: localKeySchema,
    donor: countryCodeSchema.optional(),
    fundCode: codeSchema.optional(),
    amount: valuedMoneySchema,
    state: shareStateSchema,
    reimbursedBy: reimbursementSchema.optional(),
  })
  .refine((share) => share.state !== "firm" || share.donor !== undefined, {
    path: ["donor"],
    message: "must be named for a firm share",
  });
export type Share = z.infer<typeof shareSchema>;
