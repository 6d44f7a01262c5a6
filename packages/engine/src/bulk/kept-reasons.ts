import type { Reason } from "@tiltas/domain";
import type { KnownPeople } from "../people-cache/people-cache.ts";
import { peopleNamed, recordedReasons } from "../write/refusal-record.ts";

const mostReasons = 3;
const mostPeople = 10;

/** Reasons as an item keeps them: the decisive ones, people by id. */
export const keptReasons = (reasons: readonly Reason[]): ReturnType<typeof recordedReasons> =>
  recordedReasons(
    reasons.slice(0, mostReasons).map((reason) => ({
      ...reason,
      who: { ...reason.who, people: reason.who.people.slice(0, mostPeople) },
    })),
  );

/** Kept reasons with people as they are called now. */
export const namedReasons = (kept: unknown, people: KnownPeople): readonly Reason[] => {
  const reasons: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return reasons.map((reason) => peopleNamed(reason, people));
};
