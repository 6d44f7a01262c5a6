import {
  bidSchema,
  consignedLineSchema,
  consignmentIdSchema,
  documentIdSchema,
  isoDateSchema,
  lineText,
  localKeySchema,
  moneySchema,
  procurementIdSchema,
  procurementMethodSchema,
  receivedLineSchema,
} from "@tiltas/domain";
import { z } from "zod";

const persons = z.array(z.string());

/** `number` is the place among its commitment's own, from 1; `revision` counts the changes of what people decide on in this part; it starts at 1. */
export const procurementContextSchema = z.strictObject({
  procurementId: procurementIdSchema,
  number: z.int(),
  revision: z.int(),
  method: procurementMethodSchema,
  lineIds: z.array(localKeySchema),
  openedOn: isoDateSchema,
  bids: z.array(bidSchema),
  recommended: lineText(160).optional(),
  awarded: z.strictObject({ supplier: lineText(160), price: moneySchema }).optional(),
  /** The day it was accepted technically, and the paper that says so. */
  technicalAcceptance: z
    .strictObject({ on: isoDateSchema, documentId: documentIdSchema.optional() })
    .optional(),
  releaseOrder: documentIdSchema.optional(),
  contract: z.strictObject({ number: lineText(80), signedOn: isoDateSchema }).optional(),
  evaluatedBy: persons,
  awardedBy: persons,
});
export type ProcurementContext = z.infer<typeof procurementContextSchema>;

export const consignmentContextSchema = z.strictObject({
  consignmentId: consignmentIdSchema,
  number: z.int(),
  revision: z.int(),
  destination: lineText(160),
  lines: z.array(consignedLineSchema),
  carrier: lineText(160).optional(),
  waybill: lineText(80).optional(),
  dispatchedOn: isoDateSchema.optional(),
  dispatchedBy: persons,
  received: z.array(receivedLineSchema).optional(),
  receivedOn: isoDateSchema.optional(),
  certificate: lineText(80).optional(),
  certificateDocument: documentIdSchema.optional(),
  lostReason: z.string().optional(),
});
export type ConsignmentContext = z.infer<typeof consignmentContextSchema>;

export const procurementStates = [
  "opened",
  "evaluated",
  "awarded",
  "contracted",
  "abandoned",
] as const;
export const consignmentStates = [
  "prepared",
  "dispatched",
  "received",
  "certified",
  "lost",
] as const;

/** A procurement as it is kept inside its commitment: machine, version, state and context. */
export const procurementPartSchema = z.strictObject({
  machine: z.literal("procurement"),
  version: z.literal(1),
  state: z.enum(procurementStates),
  context: procurementContextSchema,
});
export type ProcurementPart = z.infer<typeof procurementPartSchema>;

export const consignmentPartSchema = z.strictObject({
  machine: z.literal("consignment"),
  version: z.literal(1),
  state: z.enum(consignmentStates),
  context: consignmentContextSchema,
});
export type ConsignmentPart = z.infer<typeof consignmentPartSchema>;
