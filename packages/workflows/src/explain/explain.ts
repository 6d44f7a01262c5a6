import {
  type Actor,
  eventNames,
  type EventName,
  type IsoDate,
  type PersonId,
  type Reason,
  type Role,
  systemEvents,
} from "@tiltas/domain";
import { failingRules, reasonsFrom, stateTakes } from "../commitment/decide.ts";
import { type CommitmentSnapshot, lawOf } from "../commitment/laws.ts";
import { rolesFor } from "../rules/role.rules.ts";
import type { Concern, Rule, RuleCase } from "../rules/rule.ts";
import type { Directory } from "./directory.ts";
import { needsTarget, revisionFor, type Target, targetsOf } from "./targets.ts";

/** The person who asks, with every role held. */
export type Asker = {
  readonly person: PersonId;
  readonly roles: readonly Role[];
  readonly onBehalfOf?: PersonId;
};

/** One of four words (40-experience, rule 1). */
export type Standing = "ready" | "needsYou" | "waitingFor" | "notYourRole";

/** One event, perhaps aimed at one part: how it stands for the asker, and every reason in text ids. */
export type Explained = {
  readonly event: EventName;
  readonly target?: Target;
  readonly standing: Standing;
  readonly role?: Role;
  readonly expectedRevision: number;
  readonly reasons: readonly Reason[];
};

/** The role a person would act in: the first held that the event allows, else undefined. */
export const findActingRole = (
  snapshot: CommitmentSnapshot | undefined,
  event: EventName,
  target: string | undefined,
  roles: readonly Role[],
): Role | undefined => {
  const allowed = rolesFor(snapshot?.context, event, target);
  return roles.find((role) => allowed.includes(role));
};

const actorOf = (asker: Asker, role: Role | undefined): Actor => ({
  type: "person",
  person: asker.person,
  role: role ?? asker.roles[0] ?? "auditor",
  ...(asker.onBehalfOf === undefined ? {} : { onBehalfOf: asker.onBehalfOf }),
});

const canClear = (reason: Reason, asker: Asker): boolean =>
  reason.who.roles.some((role) => asker.roles.includes(role));

const standingOf = (
  failing: readonly Rule[],
  reasons: readonly Reason[],
  stateAllows: boolean,
  asker: Asker,
): Standing => {
  const has = (concern: Concern) => failing.some((rule) => rule.concern === concern);
  if (has("role") || has("separation") || has("already")) return "notYourRole";
  if (!stateAllows)
    return reasons.some(({ id }) => id === "commitmentEnded") ? "notYourRole" : "waitingFor";
  if (failing.length === 0) return "ready";
  return reasons.every((reason) => canClear(reason, asker)) ? "needsYou" : "waitingFor";
};

type Asking = {
  readonly snapshot: CommitmentSnapshot;
  readonly asker: Asker;
  readonly directory: Directory;
  readonly on: IsoDate | undefined;
};

const explainOne = (
  { snapshot, asker, directory, on }: Asking,
  event: EventName,
  target: Target | undefined,
): Explained => {
  const role = findActingRole(snapshot, event, target?.id, asker.roles);
  const asked: RuleCase = {
    context: snapshot.context,
    type: event,
    actor: actorOf(asker, role),
    target: target?.id,
    event: undefined,
    ...(on === undefined ? {} : { on }),
  };
  const failing = failingRules(lawOf(snapshot), asked);
  const stateAllows = stateTakes(snapshot, event) && (target !== undefined || !needsTarget(event));
  const reasons = reasonsFrom(failing, stateAllows, { snapshot, asked, directory });
  return {
    event,
    standing: standingOf(failing, reasons, stateAllows, asker),
    expectedRevision: revisionFor(snapshot.context, event, target?.id),
    reasons,
    ...(target === undefined ? {} : { target }),
    ...(role === undefined ? {} : { role }),
  };
};

const explainable = eventNames.filter(
  (event) => event !== "commitment.propose" && !systemEvents.includes(event),
);

/** The events people can send under the version a commitment lives under. */
const explainableIn = (snapshot: CommitmentSnapshot): readonly EventName[] => {
  const { events } = lawOf(snapshot);
  return explainable.filter((event) => events.includes(event));
};

/** One event, aimed at every part it could be aimed at, with its standing and its reasons. */
export const explainEvent = (
  snapshot: CommitmentSnapshot,
  asker: Asker,
  directory: Directory,
  event: EventName,
  on?: IsoDate,
): readonly Explained[] => {
  const targets: readonly (Target | undefined)[] = targetsOf(snapshot.context, event);
  // What needs no part to be aimed at, such as a comment, can be sent without one too.
  const all = targets.length > 0 && needsTarget(event) ? targets : [undefined, ...targets];
  return all.map((target) => explainOne({ snapshot, asker, directory, on }, event, target));
};

/**
 * Every event a person can send, aimed at every part it could be aimed at, with its standing and its reasons.
 * The same rules decide in `decide`, so a screen and a server give the same reason ids.
 * @param on the day it is asked on, for documents that expire; without it the day of the latest event
 */
export const explain = (
  snapshot: CommitmentSnapshot,
  asker: Asker,
  directory: Directory,
  on?: IsoDate,
): readonly Explained[] =>
  explainableIn(snapshot).flatMap((event) => explainEvent(snapshot, asker, directory, event, on));
