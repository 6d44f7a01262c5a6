import { z } from "zod";
import { documentIdSchema } from "../branded-id.ts";
import { isoDateSchema } from "../calendar.ts";
import { moneySchema } from "../money.ts";
import { localKeySchema, reasonSchema } from "../text.ts";

const share = { shareId: localKeySchema };

/** What an outside fund pays back of a share, asked for after delivery. */
export const claimEvents = {
  "claim.submit": z.strictObject({
    ...share,
    amount: moneySchema,
    documentId: documentIdSchema.optional(),
  }),
  /** The amount that came, perhaps less than was claimed, and the day it came. */
  "claim.settle": z.strictObject({ ...share, amount: moneySchema, on: isoDateSchema }),
  "claim.waive": z.strictObject({ ...share, reason: reasonSchema }),
} as const;
