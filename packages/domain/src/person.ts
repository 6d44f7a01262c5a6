import { z } from "zod";
import { personIdSchema } from "./branded-id.ts";
import { countryCodeSchema, lineText } from "./text.ts";

/** Roles that take part in a commitment's life. An administrator holds none of them. */
export const businessRoles = [
  "proposer",
  "budgetHolder",
  "legalReviewer",
  "budgetReviewer",
  "logisticsReviewer",
  "minister",
  "governmentSecretary",
  "procurementOfficer",
  "contractingAuthority",
  "logisticsOfficer",
  "recipientRepresentative",
  "coDonor",
  "manager",
] as const;

/** `registrar` may record a decision that took effect earlier; `auditor` reads everything and changes nothing. */
export const roleSchema = z.enum([...businessRoles, "registrar", "auditor", "administrator"]);
export type Role = z.infer<typeof roleSchema>;

export const emailSchema = z
  .string()
  .max(254)
  .transform((text) => text.normalize("NFC").trim().toLowerCase())
  .pipe(z.email("must be an e-mail address"));

export const personSchema = z.strictObject({
  id: personIdSchema,
  email: emailSchema,
  name: lineText(120),
  roles: z.array(roleSchema).max(16),
  country: countryCodeSchema.optional(),
});
export type Person = z.infer<typeof personSchema>;

/** True when nobody mixes administration with a business role (10-domain, separation of duties). */
export const isLawfulRoleSet = (roles: readonly Role[]): boolean =>
  !roles.includes("administrator") ||
  !roles.some((role) => businessRoles.some((business) => business === role));
