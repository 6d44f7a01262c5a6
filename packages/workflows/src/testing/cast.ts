import { type PersonId, personIdSchema, type Role } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import type { Directory } from "../explain/directory.ts";

const castRoles = [
  "proposer",
  "legalReviewer",
  "budgetReviewer",
  "budgetHolder",
  "logisticsReviewer",
  "minister",
  "governmentSecretary",
  "procurementOfficer",
  "contractingAuthority",
  "logisticsOfficer",
  "recipientRepresentative",
  "coDonor",
  "manager",
  "registrar",
  "auditor",
  "administrator",
] as const satisfies readonly Role[];

/** The person of the cast who holds a role; `number` gives further people with the same role. */
export const personWith = (role: Role, number = 1): PersonId =>
  personIdSchema.parse(seededUuid(castRoles.indexOf(role) + 1, number));

/** Three people for every role. */
export const castDirectory: Directory = {
  people: castRoles.flatMap((role) =>
    [1, 2, 3].map((number) => ({
      id: personWith(role, number),
      name: `${role} ${number}`,
      roles: [role],
    })),
  ),
};
