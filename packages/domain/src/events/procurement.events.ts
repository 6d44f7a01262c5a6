import { z } from "zod";
import { documentIdSchema, procurementIdSchema } from "../branded-id.ts";
import { isoDateSchema } from "../calendar.ts";
import { stockValueSchema } from "../line.ts";
import { moneySchema } from "../money.ts";
import { unitsSchema } from "../quantity.ts";
import { lineText, localKeySchema, longText, reasonSchema } from "../text.ts";
import { procurementMethodSchema } from "../vocabulary.ts";

const part = { procurementId: procurementIdSchema };

/** One offer; for stock, grants and services the issuing store, pool or provider stands as supplier. */
export const bidSchema = z.strictObject({
  supplier: lineText(160),
  price: moneySchema,
  note: longText(1000).optional(),
});

/** What a lot takes over: a whole line, or so many units of it, which then become the line `newLineId`. */
export const lotLineSchema = z
  .strictObject({
    lineId: localKeySchema,
    units: unitsSchema.optional(),
    newLineId: localKeySchema.optional(),
  })
  .refine((line) => (line.units === undefined) === (line.newLineId === undefined), {
    path: ["newLineId"],
    message: "is needed for part of a line, and only then",
  });
export type LotLine = z.infer<typeof lotLineSchema>;

export const procurementEvents = {
  "procurement.open": z.strictObject({
    ...part,
    method: procurementMethodSchema,
    lineIds: z.array(localKeySchema).min(1).max(200),
    note: longText(2000).optional(),
  }),
  /** A lot leaves the procurement, to be evaluated, awarded and signed on its own (Directive 2014/24/EU, article 46). */
  "procurement.divide": z.strictObject({
    ...part,
    newProcurementId: procurementIdSchema,
    lines: z.array(lotLineSchema).min(1).max(200),
    reason: reasonSchema,
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
  /** Technical acceptance of what was awarded, where the policy asks for it before a contract. */
  "procurement.accept": z.strictObject({
    ...part,
    documentId: documentIdSchema.optional(),
    note: longText(2000).optional(),
  }),
  /** Goods from stock leave by a release order, and with the value of each line that has none yet. */
  "procurement.sign": z.strictObject({
    ...part,
    contractNumber: lineText(80),
    signedOn: isoDateSchema,
    documentId: documentIdSchema.optional(),
    stockValues: z
      .array(z.strictObject({ lineId: localKeySchema, stockValue: stockValueSchema }))
      .max(200)
      .optional(),
  }),
  "procurement.abandon": z.strictObject({ ...part, reason: reasonSchema }),
} as const;
