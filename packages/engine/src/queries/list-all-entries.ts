import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { EntryPage, PageRequest } from "../views.ts";
import { parseCursor, toCursor } from "./cursor.ts";
import { toEntryView } from "./entry-view.ts";
import { isWholePart } from "./key-parts.ts";
import { leafHead } from "./leaf-head.ts";
import { cutPage, rowsToRead } from "./page-size.ts";
import { parameters } from "./parameters.ts";
import { entryColumns, entryPeople, type StoredEntry } from "./stored-entry.ts";

/**
 * The whole ledger in its own order, newest first, perhaps of one action or one person's acts. Entries not
 * yet ordered are not in it. `changes` is empty here: `listEntries` of the stream has them.
 * @throws InputError for an altered cursor (`after`) or a `size` outside 1 to 200
 */
export const listAllEntries = async (
  ground: Ground,
  { after, size, action, person }: PageRequest & { action?: string; person?: PersonId },
): Promise<EntryPage> => {
  const scope = JSON.stringify(["all entries", action, person]);
  const limit = rowsToRead(size);
  const sql = parameters();
  const conditions = [
    ...(after === undefined
      ? []
      : [`l.index < ${sql.place(parseCursor(after, scope, [isWholePart])[0])}`]),
    ...(action === undefined ? [] : [`e.action = ${sql.place(action)}`]),
    ...(person === undefined ? [] : [`e.person_id = ${sql.place(person)}`]),
  ];
  const leafIndex = await leafHead(ground);
  const { rows: read } = await ground.pool.query<StoredEntry & { leaf_index: string }>(
    `SELECT ${entryColumns}
       FROM leaf l JOIN entry e ON e.stream = l.stream AND e.version = l.version ${entryPeople}
      WHERE ${["true", ...conditions].join(" AND ")} ORDER BY l.index DESC LIMIT ${limit}`,
    [...sql.values],
  );
  const { rows, last } = cutPage(read, size);
  return {
    entries: rows.map((row) => toEntryView(row, [])),
    next: last === undefined ? null : toCursor(scope, [last.leaf_index]),
    head: null,
    leafIndex,
  };
};
