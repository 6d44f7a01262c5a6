import { z } from "zod";

export const kindSchema = z.enum([
  "military",
  "humanitarian",
  "financial",
  "training",
  "services",
  "works",
]);
export type Kind = z.infer<typeof kindSchema>;

export const sourcingSchema = z.enum(["purchase", "stock", "contribution", "service"]);
export type Sourcing = z.infer<typeof sourcingSchema>;

export const classificationSchema = z.enum(["public", "restricted"]);
export type Classification = z.infer<typeof classificationSchema>;

/** The four stages of the bridge, in order. */
export const stages = ["proposed", "approved", "procured", "delivered"] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/** Every exact state of the commitment machine. */
export const commitmentStates = [
  "draft",
  "underReview",
  "returned",
  "awaitingFunding",
  "awaitingProcurement",
  "sourcing",
  "awaitingDifference",
  "partlyContracted",
  "awaitingDispatch",
  "inDelivery",
  "partlyDelivered",
  "awaitingAcceptance",
  "accepted",
  "suspended",
  "rejected",
  "withdrawn",
  "cancelled",
  "closed",
] as const;
export const commitmentStateSchema = z.enum(commitmentStates);
export type CommitmentState = z.infer<typeof commitmentStateSchema>;

/** How it is obtained, in procurement terms. */
export const procurementMethodSchema = z.enum([
  "tender",
  "callOff",
  "directAward",
  "stockRelease",
  "grantAgreement",
  "serviceOrder",
]);
export type ProcurementMethod = z.infer<typeof procurementMethodSchema>;

/** Whose commitment it is: decided here, or imported from a published source. */
export const originSchema = z.enum(["own", "kiel"]);
export type Origin = z.infer<typeof originSchema>;
