import { personsOf, type Role } from "@tiltas/domain";
import {
  type AuditedEntry,
  isDecision,
  judgeSeparation,
  partOf,
  type SeparationBreach,
} from "@tiltas/workflows";
import type { SeparationAct, SeparationQuery, SeparationRow } from "./audit-views.ts";
import { type AuditedHistory, isInPeriod, untilLastDay } from "./audited-histories.ts";

/** A history judged: what people decided in the period, and the breaches that lie in it. */
export type JudgedHistory = {
  readonly history: AuditedHistory;
  readonly decisions: readonly AuditedEntry[];
  readonly breaches: readonly SeparationBreach[];
};

export const judge = (query: SeparationQuery, history: AuditedHistory): JudgedHistory => {
  const entries = untilLastDay(query, history);
  const within = (entry: AuditedEntry | undefined): boolean =>
    entry !== undefined && isInPeriod(query, entry.effectiveOn);
  const isOfPerson = (persons: readonly string[]): boolean =>
    query.person === undefined || persons.includes(query.person);
  return {
    history,
    decisions: entries.filter(
      (entry) =>
        entry.actor.type === "person" &&
        isDecision(entry.action) &&
        within(entry) &&
        isOfPerson(personsOf(entry.actor)),
    ),
    breaches: judgeSeparation(entries).filter(
      ({ version, persons }) => within(entries[version - 1]) && isOfPerson(persons),
    ),
  };
};

type Bare = Omit<SeparationAct, "partner"> & { readonly partnerId: string | null };

const actsBy = (
  entry: AuditedEntry,
  leafIndex: number,
): readonly (readonly [person: string, act: Bare])[] => {
  const { actor } = entry;
  if (actor.type === "system") return [];
  const act = (
    role: Role,
    capacity: SeparationAct["capacity"],
    partnerId: string | null,
  ): Bare => ({
    action: entry.action,
    part: partOf(entry) ?? null,
    role,
    capacity,
    partnerId,
    effectiveOn: entry.effectiveOn,
    version: entry.version,
    leafIndex,
  });
  const { person, onBehalfOf, role } = actor;
  if (onBehalfOf === undefined) return [[person, act(role, "own", null)]];
  return [
    [person, act(role, "for", onBehalfOf)],
    [onBehalfOf, act(role, "through", person)],
  ];
};

/** Everyone whose names a judged history needs. */
export const peopleIn = ({ decisions }: JudgedHistory): readonly string[] =>
  decisions.flatMap(({ actor }) => personsOf(actor));

type NameOf = (id: string) => { readonly id: string; readonly name: string };

/** One row for each person who decided something; both persons of a delegated act have one. */
export const rowsOf = (
  { history, decisions, breaches }: JudgedHistory,
  query: SeparationQuery,
  nameOf: NameOf,
): readonly SeparationRow[] => {
  const { commitmentId, reference, title, leaves } = history;
  const acts = decisions.flatMap((entry) => actsBy(entry, leaves[entry.version - 1] ?? 0));
  const byPerson = [...Map.groupBy(acts, ([person]) => person)];
  return byPerson
    .filter(([person]) => query.person === undefined || query.person === person)
    .map(([person, own]) => ({
      commitmentId,
      reference,
      title,
      person: nameOf(person),
      acts: own.map(([, { partnerId, ...act }]) => ({
        ...act,
        partner: partnerId === null ? null : nameOf(partnerId),
      })),
      breaches: [
        ...new Set(
          breaches.filter(({ persons }) => persons.includes(person)).map(({ rule }) => rule),
        ),
      ],
    }));
};
