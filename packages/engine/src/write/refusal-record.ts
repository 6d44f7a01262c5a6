import {
  type EntryContent,
  isEventName,
  recordedPayloads,
  type Reason,
  reasonSchemaOfRefusal,
  type Refusal,
} from "@tiltas/domain";
import { findTarget } from "@tiltas/workflows";
import type pg from "pg";
import type { KnownPeople } from "../people-cache/people-cache.ts";
import { withChanges } from "./changes-since.ts";

/** How many people one reason names; more would only lengthen the entry. */
const mostPeople = 50;

/** Reasons as an entry keeps them: people by id, so that no name is written into the ledger. */
export const recordedReasons = (reasons: readonly Reason[]): EntryContent["payload"] =>
  reasons.map(({ id, facts, who, remedy }) => ({
    id,
    facts,
    who: { roles: who.roles, people: who.people.slice(0, mostPeople).map((person) => person.id) },
    remedy,
  }));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A recorded reason with its people as they are called now. Throws on anything else. */
export const peopleNamed = (recorded: unknown, { byId }: KnownPeople): Reason => {
  if (!isRecord(recorded) || !isRecord(recorded["who"]))
    throw new TypeError("not a recorded reason");
  const { roles, people } = recorded["who"];
  const ids: readonly unknown[] = Array.isArray(people) ? people : [];
  return reasonSchemaOfRefusal.parse({
    ...recorded,
    who: { roles, people: ids.map((id) => ({ id, name: byId.get(String(id))?.name ?? "" })) },
  });
};

const reasonsFrom = (payload: Readonly<Record<string, unknown>>, people: KnownPeople): Refusal => {
  const recorded: readonly unknown[] = Array.isArray(payload["refused"]) ? payload["refused"] : [];
  const [first, ...more] = recorded.map((reason) => peopleNamed(reason, people));
  if (first === undefined) throw new TypeError("a refusal has a reason");
  return { ok: false, reasons: [first, ...more] };
};

/** The answer an entry of a refusal stream records: people named as they are called now, a conflict with its changes. */
export const refusalFrom = async (
  pool: pg.Pool,
  content: EntryContent,
  people: KnownPeople,
): Promise<Refusal> => {
  const { payload, action, stream } = content;
  if (!isRecord(payload)) throw new TypeError("not a recorded refusal");
  const refused = reasonsFrom(payload, people);
  const { expectedRevision, judgedAt, asked } = payload;
  if (!isEventName(action) || typeof judgedAt !== "number") return refused;
  return withChanges(pool, refused, {
    commitmentId: stream.replace("refusal/", ""),
    event: action,
    target: findTarget({ payload: recordedPayloads[action].parse(asked) }),
    expectedRevision: Number(expectedRevision),
    judgedAt,
  });
};

/** The stream of a refusal: the commitment's, else that of whoever asked. Refusals never block a commitment. */
export const refusalStream = (
  commitmentId: string | undefined,
  person: string | undefined,
): string => `refusal/${commitmentId ?? person ?? "system"}`;
