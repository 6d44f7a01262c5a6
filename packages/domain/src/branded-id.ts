import { z } from "zod";

/** A UUID of any version, lower case, branded so that ids of different things cannot be mixed up. */
const brandedUuid = <Brand extends string>() =>
  z
    .string()
    .regex(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      "must be a lower-case UUID",
    )
    .brand<Brand>();

export const commitmentIdSchema = brandedUuid<"CommitmentId">();
export type CommitmentId = z.infer<typeof commitmentIdSchema>;

export const personIdSchema = brandedUuid<"PersonId">();
export type PersonId = z.infer<typeof personIdSchema>;

export const fundIdSchema = brandedUuid<"FundId">();
export type FundId = z.infer<typeof fundIdSchema>;

export const frameworkIdSchema = brandedUuid<"FrameworkId">();
export type FrameworkId = z.infer<typeof frameworkIdSchema>;

export const delegationIdSchema = brandedUuid<"DelegationId">();
export type DelegationId = z.infer<typeof delegationIdSchema>;

export const procurementIdSchema = brandedUuid<"ProcurementId">();
export type ProcurementId = z.infer<typeof procurementIdSchema>;

export const consignmentIdSchema = brandedUuid<"ConsignmentId">();
export type ConsignmentId = z.infer<typeof consignmentIdSchema>;

export const documentIdSchema = brandedUuid<"DocumentId">();
export type DocumentId = z.infer<typeof documentIdSchema>;

/** Chosen by the client, one per intended effect: a UUID, so that ten-kilobyte or empty ids never arrive. */
export const commandIdSchema = brandedUuid<"CommandId">();
export type CommandId = z.infer<typeof commandIdSchema>;
