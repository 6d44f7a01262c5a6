import { z } from "zod";
import { moneySchema } from "../money.ts";
import { unitsSchema } from "../quantity.ts";
import { localKeySchema, longText, reasonSchema } from "../text.ts";

const step = { stepId: localKeySchema };

/** Less than was asked: fewer units of some lines, or a smaller amount for the whole. */
export const grantingSchema = z.union([
  z.strictObject({
    lines: z
      .array(z.strictObject({ lineId: localKeySchema, units: unitsSchema }))
      .min(1)
      .max(200),
  }),
  z.strictObject({ amount: moneySchema }),
]);
export type Granting = z.infer<typeof grantingSchema>;

export const approvalEvents = {
  "approval.grant": z.strictObject({
    ...step,
    comment: longText(2000).optional(),
    granting: grantingSchema.optional(),
  }),
  "approval.decline": z.strictObject({ ...step, reason: reasonSchema }),
  "approval.return": z.strictObject({ ...step, reason: reasonSchema }),
  "approval.recall": z.strictObject({ ...step, reason: reasonSchema }),
  /** An administrator has the route computed anew, by the policy now in force. */
  "approval.reroute": z.strictObject({ reason: reasonSchema }),
} as const;
