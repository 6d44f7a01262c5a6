import type { Reason } from "@tiltas/domain";
import type { KnownPeople } from "../people-cache/people-cache.ts";
import { readContent, type StoredEntry } from "../queries/stored-entry.ts";
import { peopleNamed } from "../write/refusal-record.ts";

const nobody = { roles: [], people: [] };

/** What is left of a reason when only its id can be read. */
const bare = (id: string): Reason => ({ id, facts: {}, who: nobody, remedy: "nothingToDo" });

/**
 * The reasons a refusal's entry records, the decisive one first, people named as they are called now. Of an entry that
 * was tampered with only ids remain.
 */
export const refusalReasons = (row: StoredEntry, people: KnownPeople): readonly Reason[] => {
  const { payload, reasons } = readContent(row);
  if (payload === null || typeof payload !== "object" || Array.isArray(payload))
    return reasons.map(bare);
  const recorded: readonly unknown[] = Array.isArray(payload["refused"]) ? payload["refused"] : [];
  try {
    return recorded.map((reason) => peopleNamed(reason, people));
  } catch (thrown) {
    if (thrown instanceof TypeError || (thrown instanceof Error && thrown.name === "ZodError"))
      return reasons.map(bare);
    throw thrown;
  }
};
