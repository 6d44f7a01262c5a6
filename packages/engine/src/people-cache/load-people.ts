import { roleSchema } from "@tiltas/domain";
import type pg from "pg";
import type { KnownDelegation, KnownPeople, KnownPerson } from "./people-cache.ts";

type PersonRow = Omit<KnownPerson, "roles"> & { readonly roles: readonly string[] };
type DelegationRow = Omit<KnownDelegation, "role"> & { readonly role: string };

const selectPeople = `SELECT id, name, email, roles, country, demo, donor FROM person WHERE disabled_at IS NULL ORDER BY name, id`;

const selectDelegations = `
  SELECT from_person AS "from", to_person AS "to", role, amount_limit AS "amountLimit",
         framework_code AS "frameworkCode", valid_from AS "validFrom", valid_to AS "validTo"
  FROM delegation WHERE revoked_at IS NULL ORDER BY valid_from, id`;

/** Every active person and every delegation that was not revoked. Throws a ZodError on a role nobody knows. */
export const loadPeople = async (pool: pg.Pool): Promise<KnownPeople> => {
  const [persons, delegations] = await Promise.all([
    pool.query<PersonRow>(selectPeople),
    pool.query<DelegationRow>(selectDelegations),
  ]);
  const people = persons.rows.map((row) => ({
    ...row,
    roles: roleSchema.array().parse(row.roles),
  }));
  return {
    people,
    byId: new Map(people.map((person) => [person.id, person])),
    delegations: delegations.rows.map((row) => ({ ...row, role: roleSchema.parse(row.role) })),
  };
};
