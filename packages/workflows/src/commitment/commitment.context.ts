import {
  commandIdSchema,
  commitmentContentSchema,
  commitmentIdSchema,
  documentIdSchema,
  documentSchema,
  importSourceSchema,
  isoDateSchema,
  localKeySchema,
  moneySchema,
  originSchema,
  procurementIdSchema,
  referenceSchema,
  roleSchema,
  routeSchema,
  stageSchema,
} from "@tiltas/domain";
import { z } from "zod";
import { consignmentPartSchema, procurementPartSchema } from "../parts/part.schema.ts";

/**
 * Units of one line, decimal strings. `dispatched` counts what went out and did not come back rejected;
 * `lost` counts lost or missing units that are neither replaced nor written off.
 */
export const tallySchema = z.strictObject({
  contracted: z.boolean(),
  prepared: z.string(),
  dispatched: z.string(),
  accepted: z.string(),
  rejected: z.string(),
  lost: z.string(),
  writtenOff: z.string(),
  settled: z.boolean(),
});
export type Tally = z.infer<typeof tallySchema>;

/** Who did what over the whole life, delegators included; separation of duties reads it. */
export const actsSchema = z.strictObject({
  proposed: z.array(z.string()),
  approved: z.array(z.string()),
  evaluated: z.array(z.string()),
  awarded: z.array(z.string()),
  dispatched: z.array(z.string()),
  accepted: z.array(z.string()),
});
export type Acts = z.infer<typeof actsSchema>;

export const keptDocumentSchema = z.strictObject({
  ...documentSchema.shape,
  attachedOn: isoDateSchema,
  retired: z.boolean(),
  /** The file itself is kept, not its description alone. */
  bytesKept: z.literal(true).optional(),
});

/** A question addressed to a role, until somebody answers it; named by the command that asked it. */
export const questionSchema = z.strictObject({
  commandId: commandIdSchema,
  to: roleSchema,
  askedBy: z.string(),
  askedOn: isoDateSchema,
});
export type Question = z.infer<typeof questionSchema>;

/** What an award costs beyond its estimate, in EUR, with the approvals the difference alone needs. */
export const differenceSchema = z.strictObject({
  procurementId: procurementIdSchema,
  estimate: z.string(),
  price: z.string(),
  amount: z.string(),
  openedOn: isoDateSchema,
  state: z.enum(["open", "approved", "declined", "withdrawn"]),
  route: routeSchema,
});
export type Difference = z.infer<typeof differenceSchema>;

/** Lost units somebody asks to write off, until another person decides; one request per line at a time. */
export const writeOffSchema = z.strictObject({
  lineId: localKeySchema,
  units: z.string(),
  reason: z.string(),
  askedBy: z.array(z.string()),
  askedOn: isoDateSchema,
  state: z.enum(["asked", "approved", "declined"]),
});
export type WriteOff = z.infer<typeof writeOffSchema>;

/** What is claimed back of a share from an outside fund, and what came of it. */
export const claimSchema = z.strictObject({
  shareId: localKeySchema,
  state: z.enum(["submitted", "settled", "waived"]),
  claimed: moneySchema.optional(),
  submittedOn: isoDateSchema.optional(),
  documentId: documentIdSchema.optional(),
  received: moneySchema.optional(),
  receivedOn: isoDateSchema.optional(),
});
export type Claim = z.infer<typeof claimSchema>;

/** Optional members came with version 2. */
export const commitmentContextSchema = z.strictObject({
  commitmentId: commitmentIdSchema,
  reference: referenceSchema,
  origin: originSchema,
  content: commitmentContentSchema,
  revision: z.int(),
  stage: stageSchema,
  proposedOn: isoDateSchema,
  approvedOn: isoDateSchema.nullable(),
  lastEffectiveOn: isoDateSchema,
  route: routeSchema.optional(),
  changedSinceSubmit: z.array(z.string()),
  acts: actsSchema,
  tallies: z.record(z.string(), tallySchema),
  procurements: z.record(z.string(), procurementPartSchema),
  consignments: z.record(z.string(), consignmentPartSchema),
  documents: z.array(keptDocumentSchema),
  importedFrom: importSourceSchema.optional(),
  /** Since when every clock stands still; null once they run again. Kept from version 2 on. */
  suspendedOn: isoDateSchema.nullable().optional(),
  questions: z.array(questionSchema).optional(),
  differences: z.array(differenceSchema).optional(),
  writeOffs: z.array(writeOffSchema).optional(),
  claims: z.array(claimSchema).optional(),
});
export type CommitmentContext = z.infer<typeof commitmentContextSchema>;
