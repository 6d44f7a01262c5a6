import type { EntryContent } from "@tiltas/domain";
import { type EngineFinding, engineFinding } from "./verify-report.ts";
import type { StoredEntry } from "./stored-stream.ts";

const columnsOf = (content: EntryContent): Readonly<Record<string, string | null>> => {
  const { actor } = content;
  const isPerson = actor.type === "person";
  return {
    command_id: content.commandId,
    action: content.action,
    person_id: isPerson ? actor.person : null,
    role: isPerson ? actor.role : "system",
    on_behalf_of: isPerson ? (actor.onBehalfOf ?? null) : null,
    at: content.at,
    effective_on: content.effectiveOn,
  };
};

/** The columns beside an entry's bytes must say what the bytes say; nothing else proves them. */
export const checkEntryColumns = (
  row: StoredEntry,
  content: EntryContent,
): readonly EngineFinding[] => {
  const stored: Readonly<Record<string, unknown>> = row;
  return Object.entries(columnsOf(content))
    .filter(([column, value]) => stored[column] !== value)
    .map(([column, value]) =>
      engineFinding("rowDiffers", row.stream, row.version, {
        column: `entry.${column}`,
        expected: String(value),
        found: String(stored[column]),
      }),
    );
};
