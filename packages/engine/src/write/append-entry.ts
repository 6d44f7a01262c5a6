import type { CommandId, EntryContent } from "@tiltas/domain";
import type pg from "pg";
import type { Ground } from "../ground.ts";
import { isKnownCommand } from "./database-error.ts";
import { type EntryRecord, entryRecord } from "./entry-record.ts";
import { entryPart, leafPart } from "./parts/entry.parts.ts";
import { mostTries, takeBreath, withPatience } from "./patience.ts";
import { type Part, type Statement, statementOf } from "./statement.ts";

export type ToAppend = {
  readonly stream: string;
  readonly commandId: CommandId;
  readonly bodyHash: Buffer;
  /** The entry's content at the version it will have. */
  readonly contentAt: (version: number) => EntryContent;
  /** What else the same statement changes; its parts may say `FROM head`. */
  readonly more: readonly Part[];
};

/** `known`: the command id was used before and nothing was written. */
export type Appended =
  | { readonly done: "appended"; readonly entry: EntryRecord }
  | { readonly done: "known" }
  | { readonly done: "outrun" };

const selectHead = {
  name: "stream_head",
  text: "SELECT version FROM stream_head WHERE stream = $1",
};

const headPart = (entry: EntryRecord): Part => ({
  name: "head",
  variant: "stream",
  sql: `INSERT INTO stream_head (stream, version, chain_hash) VALUES ($1, 1,
      sha256('\\x02'::bytea || sha256('\\x02'::bytea || convert_to($1, 'UTF8')) || $2::bytea))
    ON CONFLICT (stream) DO UPDATE SET version = stream_head.version + 1,
      chain_hash = sha256('\\x02'::bytea || stream_head.chain_hash || $2::bytea)
    WHERE stream_head.version = $3
    RETURNING version, chain_hash`,
  values: [entry.stream, entry.hash, entry.version - 1],
});

const outcome: Part = {
  name: "outcome",
  sql: "SELECT count(*)::int AS written FROM head",
  values: [],
};

/** Where an entry is written: by any connection, or by that of a transaction. */
export type Appending = Pick<Ground, "timing" | "ids"> & {
  readonly pool: Pick<pg.ClientBase, "query">;
};

const headVersion = async ({ pool }: Appending, stream: string): Promise<number> => {
  const { rows } = await pool.query<{ version: number }>({ ...selectHead, values: [stream] });
  return rows[0]?.version ?? 0;
};

const send = async ({ pool }: Appending, statement: Statement): Promise<boolean> => {
  const { rows } = await pool.query<{ written: number }>(statement);
  return rows[0]?.written === 1;
};

const appendOnce = async (
  ground: Appending,
  { stream, contentAt, bodyHash, more }: ToAppend,
): Promise<Appended> => {
  const entry = entryRecord(contentAt((await headVersion(ground, stream)) + 1), bodyHash);
  const parts = [headPart(entry), entryPart(entry), leafPart(entry), ...more];
  try {
    const isWritten = await withPatience(ground, async () =>
      send(ground, statementOf("append", parts, outcome)),
    );
    return isWritten ? { done: "appended", entry } : { done: "outrun" };
  } catch (thrown) {
    if (isKnownCommand(thrown)) return { done: "known" };
    throw thrown;
  }
};

/** Appends an entry to a stream that is not a commitment's, with what it changes, in one statement. */
export const appendEntry = async (ground: Appending, toAppend: ToAppend): Promise<Appended> => {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const appended = await appendOnce(ground, toAppend);
    if (appended.done !== "outrun") return appended;
    await takeBreath(ground, tries);
  }
  return { done: "outrun" };
};
