import { type EntryContent, isLawfulRoleSet, type Role } from "@tiltas/domain";
import { isSurelyBefore, mayBeBefore, type Moment } from "./recorded.ts";
import { findRoleChange, type RoleChange } from "./role-change.ts";

/** A role somebody had, from one entry to another. */
type Tenure = { readonly role: Role; readonly since: Moment; readonly until?: Moment };

type RecordedPerson = {
  readonly registered?: Moment;
  readonly asFound: boolean;
  readonly tenures: readonly Tenure[];
};

/**
 * How a role stands by the entries: `unregistered` when no entry registers the person, `notRecorded` for an act that
 * may be older than the records of roles.
 */
export type RoleStanding = "held" | "lacking" | "unregistered" | "notRecorded";

/** Where somebody was given a role that does not go with those already held. */
type Mixed = {
  readonly stream: string;
  readonly version: number;
  readonly roles: readonly Role[];
};

/** Who held which role when, gathered out of the entries of people's streams, each stream in its order. */
export type RecordedRoles = {
  readonly add: (entry: EntryContent, moment: Moment) => void;
  readonly standingOf: (person: string, role: Role, moment: Moment) => RoleStanding;
  /** Whether any entry registers anybody. */
  readonly areRecorded: () => boolean;
  readonly mixed: readonly Mixed[];
  /** Registrations of somebody already registered: they give nothing. */
  readonly repeated: readonly Pick<EntryContent, "stream" | "version">[];
};

const isRunning = ({ until }: Tenure): boolean => until === undefined;

const ended = (tenures: readonly Tenure[], at: Moment, role?: Role): readonly Tenure[] =>
  tenures.map((one) =>
    isRunning(one) && (role === undefined || one.role === role) ? { ...one, until: at } : one,
  );

const after = (known: RecordedPerson, change: RoleChange, at: Moment): RecordedPerson => {
  const { tenures } = known;
  switch (change.kind) {
    case "registered": {
      const roles = change.disabledAt === undefined ? change.roles : [];
      return {
        registered: at,
        asFound: change.asFound,
        tenures: [...tenures, ...roles.map((role) => ({ role, since: at }))],
      };
    }
    case "assigned":
      return { ...known, tenures: [...tenures, { role: change.role, since: at }] };
    case "revoked":
      return { ...known, tenures: ended(tenures, at, change.role) };
    case "disabled":
      return { ...known, tenures: ended(tenures, at) };
    default:
      return change satisfies never;
  }
};

const covers = ({ since, until }: Tenure, moment: Moment): boolean =>
  mayBeBefore(since, moment) && (until === undefined || !isSurelyBefore(until, moment));

const nobody: RecordedPerson = { asFound: false, tenures: [] };

/** Gathers who held which role when; within five seconds no order of two streams is proved, so either is taken. */
export const recordRoles = (): RecordedRoles => {
  const people = new Map<string, RecordedPerson>();
  const mixed: Mixed[] = [];
  const repeated: Pick<EntryContent, "stream" | "version">[] = [];
  let first: Moment | undefined;

  const add = ({ action, payload, stream, version }: EntryContent, at: Moment): void => {
    const change = findRoleChange(action, payload);
    if (change === undefined || stream !== `person/${change.person}`) return;
    const known = people.get(change.person) ?? nobody;
    if (change.kind === "registered" && known.registered !== undefined) {
      repeated.push({ stream, version });
      return;
    }
    const next = after(known, change, at);
    people.set(change.person, next);
    if (change.kind === "registered" && (first === undefined || at.index < first.index)) first = at;
    const held = next.tenures.filter(isRunning).map(({ role }) => role);
    const isGiven = change.kind === "assigned" || change.kind === "registered";
    if (isGiven && !isLawfulRoleSet(held)) mixed.push({ stream, version, roles: held });
  };

  const standingOf = (person: string, role: Role, moment: Moment): RoleStanding => {
    const known = people.get(person);
    if (known?.tenures.some((one) => one.role === role && covers(one, moment)) === true)
      return "held";
    const isLater = first !== undefined && isSurelyBefore(first, moment);
    if (known?.registered === undefined) return isLater ? "unregistered" : "notRecorded";
    // Everyone was found at one moment; who is said to be found later was not there.
    const wasFound =
      known.asFound && first !== undefined && !isSurelyBefore(first, known.registered);
    return wasFound && !isSurelyBefore(known.registered, moment) ? "notRecorded" : "lacking";
  };

  return { add, standingOf, areRecorded: () => first !== undefined, mixed, repeated };
};
