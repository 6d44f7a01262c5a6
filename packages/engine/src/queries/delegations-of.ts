import { type Delegation, delegationSchema, eur, type PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { dayOf } from "../ministry-day.ts";
import type { DelegationView } from "../views.ts";

type Row = Omit<Delegation, "amountLimit" | "frameworkCode"> & {
  readonly amountLimit: string | null;
  readonly frameworkCode: string | null;
  readonly fromName: string;
  readonly toName: string;
  readonly revokedAt: string | null;
};

const selectOf = `
  SELECT d.id, d.from_person AS "from", d.to_person AS "to", d.role, d.amount_limit AS "amountLimit",
         d.framework_code AS "frameworkCode", d.valid_from AS "validFrom", d.valid_to AS "validTo",
         d.revoked_at AS "revokedAt", f.name AS "fromName", t.name AS "toName"
    FROM delegation d JOIN person f ON f.id = d.from_person JOIN person t ON t.id = d.to_person
   WHERE d.from_person = $1 OR d.to_person = $1
   ORDER BY d.revoked_at IS NOT NULL, d.valid_to DESC, d.id`;

const standingOf = ({ validFrom, validTo, revokedAt }: Row, today: string) => {
  if (revokedAt !== null) return "revoked";
  if (validTo < today) return "over";
  return today < validFrom ? "notYet" : "running";
};

const toView = (row: Row, today: string): DelegationView => {
  const { fromName, toName, amountLimit, frameworkCode } = row;
  const { from, to, ...delegation } = delegationSchema.parse({
    id: row.id,
    from: row.from,
    to: row.to,
    role: row.role,
    validFrom: row.validFrom,
    validTo: row.validTo,
    ...(amountLimit === null ? {} : { amountLimit: eur(amountLimit) }),
    ...(frameworkCode === null ? {} : { frameworkCode }),
  });
  return {
    ...delegation,
    from: { id: from, name: fromName },
    to: { id: to, name: toName },
    standing: standingOf(row, today),
  };
};

/** Every delegation a person gave or received, the revoked ones last, then the longest lasting first. */
export const delegationsOf = async (
  { pool, clock }: Ground,
  person: PersonId,
): Promise<{
  readonly given: readonly DelegationView[];
  readonly received: readonly DelegationView[];
}> => {
  const today = dayOf(clock.now());
  const { rows } = await pool.query<Row>({
    name: "delegations_of",
    text: selectOf,
    values: [person],
  });
  const views = rows.map((row) => toView(row, today));
  return {
    given: views.filter(({ from }) => from.id === person),
    received: views.filter(({ to }) => to.id === person),
  };
};
