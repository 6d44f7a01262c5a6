import {
  type Actor,
  decimal,
  findAmount,
  type IsoDate,
  type PersonId,
  type Role,
} from "@tiltas/domain";
import { type CommitmentContext, type CommitmentSnapshot, findActingRole } from "@tiltas/workflows";
import type { Command } from "../engine.ts";
import type { KnownDelegation, KnownPeople } from "../people-cache/people-cache.ts";
import { engineReason } from "./reasons.ts";

type Asked = {
  readonly command: Pick<Command, "by" | "event">;
  readonly snapshot: CommitmentSnapshot | undefined;
  readonly target: string | undefined;
  readonly people: KnownPeople;
  readonly today: IsoDate;
};

/** Who acts, and the engine's own reason against it, if any; the rules of law are asked afterwards. */
export type Acting = { readonly actor: Actor; readonly against?: ReturnType<typeof engineReason> };

const isWithin = (delegation: KnownDelegation, context: CommitmentContext | undefined): boolean => {
  const { amountLimit, frameworkCode } = delegation;
  if (frameworkCode !== null && context?.content.frameworkCode !== frameworkCode) return false;
  if (amountLimit === null) return true;
  const amount = context === undefined ? undefined : findAmount(context.content)?.amount;
  return amount !== undefined && decimal.compare(amount, amountLimit) <= 0;
};

/** The roles `from` lends to `to` for this commitment today, and still holds. */
const lentRoles = (
  { people, snapshot, today }: Asked,
  from: PersonId,
  to: PersonId,
): readonly Role[] =>
  people.delegations
    .filter((lent) => lent.from === from && lent.to === to)
    .filter(({ validFrom, validTo }) => validFrom <= today && today <= validTo)
    .filter((lent) => isWithin(lent, snapshot?.context))
    .map(({ role }) => role)
    .filter((role) => people.byId.get(from)?.roles.includes(role) === true);

const inOwnName = (asked: Asked, person: PersonId): Acting => {
  const known = asked.people.byId.get(person);
  const roles = known?.roles ?? [];
  const role = findActingRole(asked.snapshot, asked.command.event, asked.target, roles);
  const actor: Actor = {
    type: "person",
    person,
    role: role ?? roles[0] ?? "auditor",
    ...(roles.includes("registrar") ? { registrar: true } : {}),
  };
  return known === undefined ? { actor, against: engineReason("personNotActive") } : { actor };
};

const onBehalf = (asked: Asked, person: PersonId, from: PersonId): Acting => {
  const own = inOwnName(asked, person);
  if (own.against !== undefined || own.actor.type === "system") return own;
  const lent = lentRoles(asked, from, person);
  const role = findActingRole(asked.snapshot, asked.command.event, asked.target, lent) ?? lent[0];
  const actor: Actor = { ...own.actor, onBehalfOf: from, role: role ?? own.actor.role };
  if (role !== undefined) return { actor };
  const delegator = asked.people.byId.get(from);
  const who = {
    roles: [],
    people: delegator === undefined ? [] : [{ id: from, name: delegator.name }],
  };
  return { actor, against: engineReason("delegationNotValid", {}, who) };
};

/** The actor of a command: the person in the first fitting role held or lent, or the system's own job. */
export const actingIn = (asked: Asked): Acting => {
  const { by } = asked.command;
  if ("job" in by) return { actor: { type: "system", job: by.job } };
  return by.onBehalfOf === undefined
    ? inOwnName(asked, by.person)
    : onBehalf(asked, by.person, by.onBehalfOf);
};
