import type { Ground } from "../ground.ts";
import {
  entryColumns,
  entryPeople,
  readContent,
  type StoredEntry,
} from "../queries/stored-entry.ts";
import type { LedgerRow } from "./ledger-views.ts";

export type FoundEntry = StoredEntry & {
  readonly leaf_index: string;
  readonly reference: string | null;
};

// The stream of a refusal is named after the commitment, or after the person where nothing was begun yet.
const selectEntries = {
  name: "entries-by-leaf",
  text: `SELECT ${entryColumns}, c.reference
           FROM leaf l JOIN entry e ON e.stream = l.stream AND e.version = l.version ${entryPeople}
           LEFT JOIN commitment c
             ON c.id = CASE WHEN e.stream ~ '^(commitment|refusal)/[0-9a-f-]{36}$'
                            THEN split_part(e.stream, '/', 2)::uuid END
          WHERE l.index = ANY($1::bigint[]) ORDER BY l.index DESC`,
};

/** The entries of some leaves, newest first. */
export const readEntries = async (
  { pool }: Ground,
  indexes: readonly number[],
): Promise<readonly FoundEntry[]> => {
  if (indexes.length === 0) return [];
  const { rows } = await pool.query<FoundEntry>({ ...selectEntries, values: [indexes] });
  return rows;
};

export const toLedgerRow = (row: FoundEntry): LedgerRow => {
  const { action, actor, at, effectiveOn, from, to, reasons } = readContent(row);
  return {
    leafIndex: Number(row.leaf_index),
    stream: row.stream,
    version: row.version,
    reference: row.reference,
    content: {
      action,
      actor,
      at,
      effectiveOn,
      reasons,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    actorName: row.actor_name,
    onBehalfOfName: row.on_behalf_of_name,
    hash: row.hash.toString("hex"),
  };
};
