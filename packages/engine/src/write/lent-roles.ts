import {
  type CommitmentContent,
  decimal,
  findAmount,
  type IsoDate,
  type PersonId,
  personIdSchema,
  type Role,
} from "@tiltas/domain";
import type { KnownDelegation, KnownPeople, KnownPerson } from "../people-cache/people-cache.ts";

/** What an act on behalf of another is measured by: every content it speaks of, and every day it counts for. */
export type Scope = {
  readonly people: KnownPeople;
  readonly contents: readonly CommitmentContent[];
  readonly days: readonly IsoDate[];
};

/** Whoever administers or audits takes no business role, lent ones neither. */
export const mayBorrow = ({ roles }: Pick<KnownPerson, "roles">): boolean =>
  !roles.includes("administrator") && !roles.includes("auditor");

const covers = ({ amountLimit, frameworkCode }: KnownDelegation, content: CommitmentContent) => {
  if (frameworkCode !== null && content.frameworkCode !== frameworkCode) return false;
  if (amountLimit === null) return true;
  const amount = findAmount(content)?.amount;
  return amount !== undefined && decimal.compare(amount, amountLimit) <= 0;
};

/** Where nothing is known of the content, only a delegation without limits covers the act. */
const isWithin = (lent: KnownDelegation, contents: readonly CommitmentContent[]): boolean =>
  contents.length === 0
    ? lent.frameworkCode === null && lent.amountLimit === null
    : contents.every((content) => covers(lent, content));

/** The role must be the lender's own: a lent role cannot be lent on. */
const isHeld = ({ byId }: KnownPeople, { from, to, role }: KnownDelegation): boolean => {
  const borrower = byId.get(to);
  return (
    borrower !== undefined && mayBorrow(borrower) && byId.get(from)?.roles.includes(role) === true
  );
};

const delegationsTo = ({ people, contents, days }: Scope, to: PersonId) =>
  people.delegations.filter(
    (lent) =>
      lent.to === to &&
      days.every((day) => lent.validFrom <= day && day <= lent.validTo) &&
      isHeld(people, lent) &&
      isWithin(lent, contents),
  );

/** The roles `from` lends to `to` for this act. */
export const lentRoles = (scope: Scope, from: PersonId, to: PersonId): readonly Role[] => [
  ...new Set(
    delegationsTo(scope, to)
      .filter((lent) => lent.from === from)
      .map(({ role }) => role),
  ),
];

/** Everyone who lends a role to `to` for this act. */
export const lendersTo = (scope: Scope, to: PersonId): readonly PersonId[] => [
  ...new Set(delegationsTo(scope, to).map(({ from }) => personIdSchema.parse(from))),
];
