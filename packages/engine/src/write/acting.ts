import type { Actor, IsoDate, PersonId } from "@tiltas/domain";
import { type CommitmentSnapshot, findActingRole } from "@tiltas/workflows";
import type { KnownPeople } from "../people-cache/people-cache.ts";
import { lentRoles, type Scope } from "./lent-roles.ts";
import type { ParsedCommand } from "./parse-command.ts";
import { engineReason } from "./reasons.ts";

type Asked = {
  readonly command: Pick<ParsedCommand, "by" | "event" | "payload" | "effectiveOn">;
  readonly snapshot: CommitmentSnapshot | undefined;
  readonly target: string | undefined;
  readonly people: KnownPeople;
  readonly today: IsoDate;
};

/** Who acts, and the engine's own reason against it, if any; the rules of law are asked afterwards. */
export type Acting = { readonly actor: Actor; readonly against?: ReturnType<typeof engineReason> };

/** The commitment as it is and as the event would have it, and both the day of the act and the day it counts from. */
const scopeOf = ({ command, snapshot, people, today }: Asked): Scope => ({
  people,
  contents: [
    ...(snapshot === undefined ? [] : [snapshot.context.content]),
    ...("content" in command.payload ? [command.payload.content] : []),
  ],
  days: [today, command.effectiveOn ?? today],
});

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
  const lent = lentRoles(scopeOf(asked), from, person);
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
