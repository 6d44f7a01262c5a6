import type { CommitmentId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { PageRequest, RefusalPage } from "../views.ts";
import { parseCursor, toCursor } from "./cursor.ts";
import { isInstantPart, isNamePart, isWholePart } from "./key-parts.ts";
import { cutPage, rowsToRead } from "./page-size.ts";
import { parameters } from "./parameters.ts";
import { entryColumns, entryPeople, readContent, type StoredEntry } from "./stored-entry.ts";

type Row = StoredEntry & { readonly reference: string | null };

const key = [isInstantPart, isNamePart, isWholePart];

// The stream of a refusal is named after the commitment, or after the person where nothing was begun yet.
const reference = `
  (SELECT c.reference FROM commitment c
    WHERE c.id = CASE WHEN e.stream ~ '^refusal/[0-9a-f-]{36}$' THEN substring(e.stream FROM 9)::uuid END)`;

/**
 * What was refused, newest first, perhaps of one commitment; `reasons` are ids, the decisive one first.
 * @throws InputError for an altered cursor (`after`) or a `size` outside 1 to 200
 */
export const listRefusals = async (
  { pool }: Ground,
  { after, size, commitmentId }: PageRequest & { commitmentId?: CommitmentId },
): Promise<RefusalPage> => {
  const scope = `refusals ${commitmentId ?? ""}`;
  const sql = parameters();
  const limit = rowsToRead(size);
  const of =
    commitmentId === undefined
      ? "e.stream LIKE 'refusal/%'"
      : `e.stream = ${sql.place(`refusal/${commitmentId}`)}`;
  const [at, stream, version] = after === undefined ? [] : parseCursor(after, scope, key);
  const beyond =
    at === undefined
      ? "true"
      : `(e.at, e.stream, e.version) < (${sql.place(at)}::timestamptz, ${sql.place(stream)}, ${sql.place(version)}::int)`;
  const { rows: read } = await pool.query<Row>(
    `SELECT ${entryColumns}, ${reference} AS reference
       FROM entry e LEFT JOIN leaf l ON l.stream = e.stream AND l.version = e.version ${entryPeople}
      WHERE ${of} AND ${beyond} ORDER BY e.at DESC, e.stream DESC, e.version DESC LIMIT ${limit}`,
    [...sql.values],
  );
  const { rows, last } = cutPage(read, size);
  return {
    refusals: rows.map((row) => ({
      stream: row.stream,
      version: row.version,
      action: row.action,
      at: row.at,
      personName: row.actor_name,
      reasons: readContent(row).reasons,
      reference: row.reference,
    })),
    next: last === undefined ? null : toCursor(scope, [last.at, last.stream, String(last.version)]),
  };
};
