import { commitmentIdSchema } from "@tiltas/domain";
import type { FieldChange } from "@tiltas/workflows";
import type pg from "pg";
import type { Ground } from "../ground.ts";
import type { EntryPage, PageRequest } from "../views.ts";
import { parseCursor, toCursor } from "./cursor.ts";
import { toEntryView } from "./entry-view.ts";
import { isWholePart } from "./key-parts.ts";
import { leafCount } from "./leaf-head.ts";
import { cutPage, rowsToRead } from "./page-size.ts";
import { entryColumns, entryPeople, readContent, type StoredEntry } from "./stored-entry.ts";
import { changesByVersion } from "./stream-changes.ts";

type Head = {
  readonly version: number | null;
  readonly chain_hash: Buffer | null;
  readonly leaf_index: string;
};

const selectPage = {
  name: "entries-of-stream",
  text: `SELECT ${entryColumns}
           FROM entry e LEFT JOIN leaf l ON l.stream = e.stream AND l.version = e.version ${entryPeople}
          WHERE e.stream = $1 AND e.version < $2 ORDER BY e.version DESC LIMIT $3`,
};

const headOf = (table: "commitment" | "stream_head", column: "id" | "stream") => `
  SELECT h.version, h.chain_hash, ${leafCount} AS leaf_index
    FROM (SELECT 1) one LEFT JOIN ${table} h ON h.${column} = $1`;

const findCommitmentId = (stream: string): string | undefined =>
  stream.startsWith("commitment/")
    ? commitmentIdSchema.safeParse(stream.slice("commitment/".length)).data
    : undefined;

/** A commitment's head stands in its own row, every other stream's in `stream_head`. */
const findHead = async (
  pool: pg.Pool,
  stream: string,
  id: string | undefined,
): Promise<Head | undefined> => {
  const { rows } = await (id === undefined
    ? pool.query<Head>({
        name: "head-of-stream",
        text: headOf("stream_head", "stream"),
        values: [stream],
      })
    : pool.query<Head>({
        name: "head-of-commitment",
        text: headOf("commitment", "id"),
        values: [id],
      }));
  return rows[0];
};

const selectUntil = {
  name: "entries-until-version",
  text: `SELECT ${entryColumns}
           FROM entry e LEFT JOIN leaf l ON false ${entryPeople}
          WHERE e.stream = $1 AND e.version <= $2 ORDER BY e.version`,
};

const changesUntil = async (
  pool: pg.Pool,
  stream: string,
  version: number,
): Promise<ReadonlyMap<number, readonly FieldChange[]>> => {
  const { rows } = await pool.query<StoredEntry>({ ...selectUntil, values: [stream, version] });
  const isWhole = rows.every((row, index) => row.version === index + 1);
  return isWhole ? changesByVersion(rows.map(readContent)) : new Map();
};

/**
 * The entries of one stream, newest first, each with what it changed, its stored bytes and hashes, and the
 * stream's head to verify against. A tampered entry is shown as far as it can be read.
 * @throws InputError for an altered cursor (`after`) or a `size` outside 1 to 200
 */
export const listEntries = async (
  { pool }: Ground,
  stream: string,
  { after, size }: PageRequest,
): Promise<EntryPage> => {
  const scope = `entries ${stream}`;
  const limit = rowsToRead(size);
  const [before = "2147483647"] =
    after === undefined ? [] : parseCursor(after, scope, [isWholePart]);
  const id = findCommitmentId(stream);
  const [{ rows: read }, head] = await Promise.all([
    pool.query<StoredEntry>({ ...selectPage, values: [stream, before, limit] }),
    findHead(pool, stream, id),
  ]);
  const { rows, last } = cutPage(read, size);
  const [newest] = rows;
  const changes =
    id === undefined || newest === undefined
      ? new Map<number, never>()
      : await changesUntil(pool, stream, newest.version);
  return {
    entries: rows.map((row) => toEntryView(row, changes.get(row.version) ?? [])),
    next: last === undefined ? null : toCursor(scope, [String(last.version)]),
    head:
      head === undefined || head.version === null || head.chain_hash === null
        ? null
        : { version: head.version, chainHash: head.chain_hash.toString("hex") },
    leafIndex: Number(head?.leaf_index ?? 0),
  };
};
