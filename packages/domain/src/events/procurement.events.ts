import { z } from "zod";
import { procurementIdSchema } from "../branded-id.ts";
import { isoDateSchema } from "../calendar.ts";
import { moneySchema } from "../money.ts";
import { lineText, localKeySchema, longText, reasonSchema } from "../text.ts";
import { procurementMethodSchema } from "../vocabulary.ts";

const part = { procurementId: procurementIdSchema };

/** One offer; for stock, grants and services the issuing store, pool or provider stands as supplier. */
export const bidSchema = z.strictObject({
  supplier: lineText(160),
  price: moneySchema,
  note: longText(1000).optional(),
});

export const procurementEvents = {
  "procurement.open": z.strictObject({
    ...part,
    method: procurementMethodSchema,
    lineIds: z.array(localKeySchema).min(1).max(200),
    note: longText(2000).optional(),
  }),
  "procurement.evaluate": z.strictObject({
    ...part,
    bids: z.array(bidSchema).min(1).max(100),
    recommended: lineText(160),
    summary: longText(4000),
  }),
  "procurement.award": z.strictObject({
    ...part,
    supplier: lineText(160),
    justification: longText(4000),
  }),
  "procurement.sign": z.strictObject({
    ...part,
    contractNumber: lineText(80),
    signedOn: isoDateSchema,
  }),
  "procurement.abandon": z.strictObject({ ...part, reason: reasonSchema }),
} as const;
