import { type CommitmentId, commitmentIdSchema, type IsoDate } from "@tiltas/domain";
import { type AuditedEntry, auditedEntrySchema } from "@tiltas/workflows";
import type pg from "pg";
import { InputError } from "../input-error.ts";
import type { Ground } from "../ground.ts";
import { leafHead } from "../queries/leaf-head.ts";
import type { AuditScope, Unreadable } from "./audit-views.ts";

/** One commitment's entries among the leaves asked about, in order, each with its leaf. */
export type AuditedHistory = {
  readonly stream: string;
  readonly commitmentId: CommitmentId;
  readonly reference: string;
  readonly title: string;
  readonly frameworkCode: string | null;
  readonly kind: string;
  readonly entries: readonly AuditedEntry[];
  /** The leaf index of each entry. */
  readonly leaves: readonly number[];
};

/** Streams read and parsed at once, between which the process does other work. */
const batchSize = 100;
/** A request must end: so many entries take some ten seconds. */
const mostAudited = 400_000;
const mostNamed = 20;

// Leaves below an index never change, so that reads one after another are of one moment.
const selectStreams = `
  SELECT l.stream FROM leaf l
   WHERE l.version = 1 AND l.stream > $1 AND l.stream LIKE 'commitment/%' AND l.index < $2
     AND ($3::date IS NULL AND $4::date IS NULL OR EXISTS (
       SELECT FROM entry e WHERE e.stream = l.stream
          AND e.effective_on >= coalesce($3, '-infinity') AND e.effective_on <= coalesce($4, 'infinity')))
   ORDER BY l.stream LIMIT ${batchSize}`;
const selectEntries = `
  SELECT e.stream, e.bytes, l.index
    FROM leaf l JOIN entry e ON e.stream = l.stream AND e.version = l.version
   WHERE l.stream = ANY($1) AND l.index < $2 ORDER BY l.stream, l.version`;

type Row = { readonly stream: string; readonly bytes: Buffer; readonly index: string };

const textAt = (value: unknown, key: string): string | undefined => {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return typeof found === "string" ? found : undefined;
};

const parseHistory = (stream: string, rows: readonly Row[]): AuditedHistory | undefined => {
  const id = commitmentIdSchema.safeParse(stream.slice("commitment/".length));
  if (!id.success) return undefined;
  const entries: AuditedEntry[] = [];
  for (const [index, { bytes }] of rows.entries()) {
    const entry = findEntry(bytes);
    if (entry?.stream !== stream || entry.version !== index + 1) return undefined;
    entries.push(entry);
  }
  const content = entries.findLast(({ payload }) => payload["content"] !== undefined)?.payload[
    "content"
  ];
  const reference = entries[0]?.facts?.reference;
  if (content === undefined || reference === undefined) return undefined;
  return {
    stream,
    commitmentId: id.data,
    reference,
    title: textAt(content, "title") ?? "",
    frameworkCode: textAt(content, "frameworkCode") ?? null,
    kind: textAt(content, "kind") ?? "",
    entries,
    leaves: rows.map((row) => Number(row.index)),
  };
};

const findEntry = (bytes: Buffer): AuditedEntry | undefined => {
  try {
    return auditedEntrySchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    // Bytes that are no entry are told of as unreadable, whatever is wrong with them.
    return undefined;
  }
};

const readBatch = async (
  pool: pg.Pool,
  names: readonly string[],
  knownAt: number,
): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const { rows } = await pool.query<Row>(selectEntries, [names, knownAt]);
  return Map.groupBy(rows, ({ stream }) => stream);
};

export type Walk = {
  /** The leaves looked at: all there are unless fewer were asked for. */
  readonly leafIndex: number;
  /** The histories in order of their streams; ends early when the reader does. */
  readonly histories: (after?: string) => AsyncGenerator<AuditedHistory>;
  readonly unreadable: () => Unreadable;
};

const isWithin = (
  { frameworkCode, kind }: AuditScope,
  history: Pick<AuditedHistory, "frameworkCode" | "kind">,
): boolean =>
  (frameworkCode === undefined || frameworkCode === history.frameworkCode) &&
  (kind === undefined || kind === history.kind);

/**
 * Opens the histories of commitments that moved in a period, from their beginning, as the entries' own bytes tell
 * them among the first leaves; a framework and a kind are those of the newest content.
 */
export const openWalk = async (ground: Ground, scope: AuditScope): Promise<Walk> => {
  const { pool } = ground;
  const { from, to } = scope;
  if (from !== undefined && to !== undefined && from > to)
    throw new InputError("to", "periodEndsFirst", "must not be before the first day");
  const head = await leafHead(ground);
  const leafIndex = Math.min(scope.knownAt ?? head, head);
  const unreadable: string[] = [];
  let read = 0;
  const count = (entries: number): void => {
    read += entries;
    if (read > mostAudited)
      throw new InputError(
        "from",
        "periodTooLong",
        `more than ${mostAudited} entries at once; choose a shorter period`,
      );
  };
  const readNamesAfter = async (last: string): Promise<readonly string[]> => {
    const { rows } = await pool.query<{ stream: string }>(selectStreams, [
      last,
      leafIndex,
      from ?? null,
      to ?? null,
    ]);
    return rows.map(({ stream }) => stream);
  };
  async function* histories(after = ""): AsyncGenerator<AuditedHistory> {
    let last: string | undefined = after;
    while (last !== undefined) {
      const names: readonly string[] = await readNamesAfter(last);
      const batch = await readBatch(pool, names, leafIndex);
      for (const stream of names) {
        const entries = batch.get(stream) ?? [];
        count(entries.length);
        const history = parseHistory(stream, entries);
        if (history === undefined) unreadable.push(stream);
        else if (isWithin(scope, history)) yield history;
      }
      last = names.length < batchSize ? undefined : names.at(-1);
    }
  }
  return {
    leafIndex,
    histories,
    unreadable: () => ({ count: unreadable.length, streams: unreadable.slice(0, mostNamed) }),
  };
};

/** Whether a day lies in the period asked about. */
export const isInPeriod = ({ from, to }: AuditScope, on: IsoDate): boolean =>
  (from === undefined || on >= from) && (to === undefined || on <= to);

/** The history up to the last day asked about. */
export const untilLastDay = (
  { to }: AuditScope,
  { entries }: AuditedHistory,
): readonly AuditedEntry[] =>
  to === undefined ? entries : entries.filter(({ effectiveOn }) => effectiveOn <= to);
