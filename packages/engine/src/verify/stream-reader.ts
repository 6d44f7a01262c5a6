import { commitmentIdSchema } from "@tiltas/domain";
import type pg from "pg";
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
  const load = async (): Promise<void> => {
    const { rows } = await client.query<StoredEntry>(`FETCH ${batchSize} FROM verified`);
    batch = rows;
    place = 0;
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
    findHead: (name) => heads.get(name),
  };
};
