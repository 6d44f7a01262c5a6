import { commitmentIdSchema } from "@tiltas/domain";
import type pg from "pg";
import { type StoredText, textQuery } from "./sealed-text.check.ts";
import {
  commitmentQuery,
  entryQuery,
  headQuery,
  type StoredCommitment,
  type StoredEntry,
  type StoredHead,
} from "./stored-stream.ts";

const batchSize = 1000;

type Heads = Map<string, StoredHead | StoredCommitment>;

/** Entries in order of stream and version, and the head of the stream they are read for; a batch in memory at a time. */
export type StreamReader = {
  readonly peek: () => Promise<StoredEntry | undefined>;
  readonly take: () => void;
  /** The texts stored beside an entry of the batch in memory. */
  readonly textsOf: (entry: StoredEntry) => readonly StoredText[];
  readonly findHead: (stream: string) => StoredHead | StoredCommitment | undefined;
};

const commitmentIds = (streams: readonly string[]): string[] =>
  streams.flatMap((stream) => {
    const id = commitmentIdSchema.safeParse(stream.replace(/^commitment\//, ""));
    return stream.startsWith("commitment/") && id.success ? [id.data] : [];
  });

const readHeads = async (client: pg.PoolClient, streams: readonly string[]): Promise<Heads> => {
  const heads = await client.query<StoredHead & { name: string }>(headQuery, [streams]);
  const rows = await client.query<StoredCommitment & { name: string }>(commitmentQuery, [
    commitmentIds(streams),
  ]);
  return new Map([...heads.rows, ...rows.rows].map(({ name, ...head }) => [name, head]));
};

const placeOf = ({ stream, version }: Pick<StoredEntry, "stream" | "version">): string =>
  `${stream} ${version}`;

const readTexts = async (
  client: pg.PoolClient,
  entries: readonly StoredEntry[],
): Promise<ReadonlyMap<string, readonly StoredText[]>> => {
  const { rows } = await client.query<StoredText>(textQuery, [
    entries.map(({ stream }) => stream),
    entries.map(({ version }) => version),
  ]);
  return Map.groupBy(rows, placeOf);
};

/** Reads inside the transaction the client is in, so that entries and heads are of one moment. */
export const openReader = async (
  client: pg.PoolClient,
  stream: string | undefined,
): Promise<StreamReader> => {
  const declare = `DECLARE verified NO SCROLL CURSOR FOR ${entryQuery(stream !== undefined)}`;
  await client.query(declare.replace("$1", client.escapeLiteral(stream ?? "")));
  let batch: readonly StoredEntry[] = [];
  let place = 0;
  let heads: Heads = new Map();
  let texts: ReadonlyMap<string, readonly StoredText[]> = new Map();
  const load = async (): Promise<void> => {
    const { rows } = await client.query<StoredEntry>(`FETCH ${batchSize} FROM verified`);
    batch = rows;
    place = 0;
    texts = await readTexts(client, rows);
    heads = await readHeads(client, [
      ...new Set(rows.map((row) => row.stream)),
      ...(stream === undefined ? [] : [stream]),
    ]);
  };
  await load();
  return {
    peek: async () => {
      if (place > 0 && place >= batch.length) await load();
      return batch[place];
    },
    take: () => {
      place += 1;
    },
    textsOf: (entry) => texts.get(placeOf(entry)) ?? [],
    findHead: (name) => heads.get(name),
  };
};
