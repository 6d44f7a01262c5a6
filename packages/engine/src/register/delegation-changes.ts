import { businessRoles, type Delegation, type Instant, type Reason } from "@tiltas/domain";
import type pg from "pg";
import { mayBorrow } from "../write/lent-roles.ts";
import { engineReason } from "../write/reasons.ts";
import { against, type RegisterAsker, type RegisterChange } from "./register-change.ts";

const findReason = (
  { person, people }: RegisterAsker,
  { from, to, role }: Delegation,
): Reason | undefined => {
  if (person !== undefined && person !== from) return engineReason("notYourDelegation");
  const delegator = people.byId.get(from);
  const missing = [from, to].find((id) => !people.byId.has(id));
  if (delegator === undefined || missing !== undefined)
    return engineReason("personNotFound", { person: missing ?? from });
  if (!delegator.roles.includes(role)) return engineReason("delegatorLacksRole", { role });
  const borrower = people.byId.get(to);
  const isBusiness = businessRoles.some((business) => business === role);
  if (!isBusiness || (borrower !== undefined && !mayBorrow(borrower)))
    return engineReason("roleNotDelegable", { role });
  return undefined;
};

/** Lends a role; only who holds it may, in person. Recorded in the stream of who receives it. */
export const grantDelegation = (asker: RegisterAsker, delegation: Delegation): RegisterChange => {
  const reason = findReason(asker, delegation);
  if (reason !== undefined) return against(reason);
  const { id, from, to, role, amountLimit, frameworkCode, validFrom, validTo } = delegation;
  return {
    lawful: true,
    stream: `person/${to}`,
    parts: [
      {
        name: "delegation_granted",
        sql: `INSERT INTO delegation (id, from_person, to_person, role, amount_limit, framework_code, valid_from, valid_to)
          SELECT $1::uuid, $2::uuid, $3::uuid, $4::text, $5::numeric, $6::text, $7::date, $8::date FROM head`,
        values: [
          id,
          from,
          to,
          role,
          amountLimit?.amount ?? null,
          frameworkCode ?? null,
          validFrom,
          validTo,
        ],
      },
    ],
  };
};

type Lent = { readonly from: string; readonly to: string };

const selectLent = `SELECT from_person AS "from", to_person AS "to" FROM delegation WHERE id = $1 AND revoked_at IS NULL`;

/** Ends a delegation; the delegator may, or an administrator. */
export const revokeDelegation = async (
  pool: pg.Pool,
  { person, people }: RegisterAsker,
  delegationId: string,
  at: Instant,
): Promise<RegisterChange> => {
  const { rows } = await pool.query<Lent>(selectLent, [delegationId]);
  const [lent] = rows;
  if (lent === undefined)
    return against(engineReason("delegationNotFound", { delegation: delegationId }));
  const administers =
    person === undefined || people.byId.get(person)?.roles.includes("administrator") === true;
  if (!administers && person !== lent.from) return against(engineReason("notYourDelegation"));
  return {
    lawful: true,
    stream: `person/${lent.to}`,
    parts: [
      {
        name: "delegation_revoked",
        sql: "UPDATE delegation SET revoked_at = $2 FROM head WHERE delegation.id = $1",
        values: [delegationId, at],
      },
    ],
  };
};
