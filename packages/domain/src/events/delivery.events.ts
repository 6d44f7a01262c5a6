import { z } from "zod";
import { consignmentIdSchema, documentIdSchema } from "../branded-id.ts";
import { unitsOrNoneSchema, unitsSchema } from "../quantity.ts";
import { lineText, localKeySchema, longText, reasonSchema } from "../text.ts";

const serialNumbers = z.array(lineText(60)).max(10_000);

const part = { consignmentId: consignmentIdSchema };

export const consignedLineSchema = z.strictObject({
  lineId: localKeySchema,
  units: unitsSchema,
  serialNumbers: serialNumbers.optional(),
});

/**
 * What arrived of one line; `settles` says that a line of unknown quantity is complete with this receipt. Serial
 * numbers sent and named in neither list are those of missing units.
 */
export const receivedLineSchema = z
  .strictObject({
    lineId: localKeySchema,
    accepted: unitsOrNoneSchema,
    rejected: unitsOrNoneSchema,
    missing: unitsOrNoneSchema,
    rejectionReason: longText(1000).optional(),
    settles: z.boolean().optional(),
    acceptedSerialNumbers: serialNumbers.optional(),
    rejectedSerialNumbers: serialNumbers.optional(),
  })
  .refine((line) => line.rejected === "0" || line.rejectionReason !== undefined, {
    path: ["rejectionReason"],
    message: "is needed when units are rejected",
  });

export const deliveryEvents = {
  "consignment.prepare": z.strictObject({
    ...part,
    destination: lineText(160),
    lines: z.array(consignedLineSchema).min(1).max(200),
  }),
  "consignment.dispatch": z.strictObject({
    ...part,
    carrier: lineText(160),
    waybill: lineText(80),
  }),
  "consignment.receive": z.strictObject({
    ...part,
    lines: z.array(receivedLineSchema).min(1).max(200),
  }),
  "consignment.lose": z.strictObject({ ...part, reason: reasonSchema }),
  "delivery.accept": z.strictObject({
    ...part,
    certificate: lineText(80),
    documentId: documentIdSchema.optional(),
    note: longText(2000).optional(),
  }),
  "delivery.writeOff": z.strictObject({
    lineId: localKeySchema,
    units: unitsSchema,
    reason: reasonSchema,
  }),
  "delivery.approveWriteOff": z.strictObject({ lineId: localKeySchema }),
  "delivery.declineWriteOff": z.strictObject({ lineId: localKeySchema, reason: reasonSchema }),
} as const;
