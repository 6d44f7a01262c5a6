import type pg from "pg";
import type { Plan } from "../plan.ts";
import { readBatches, type Statement } from "../read-batches.ts";
import { entriesStatement } from "../scoped-entries.ts";
import type { ZipMember } from "../zip/zip-stream.ts";

type Row = {
  readonly stream: string;
  readonly version: number;
  readonly pointer: string;
  readonly salt: Buffer | null;
  readonly text: string | null;
  readonly erased_at: string | null;
  readonly erased_ground: string | null;
};

const batchSize = 1000;

const texts = ({ entries }: Plan): Statement => {
  const { text, values } = entriesStatement(entries, { columns: "e.stream, e.version", order: "" });
  return {
    text: `SELECT t.stream, t.version, t.pointer, t.salt, t.text, t.erased_at, t.erased_ground
      FROM (${text}) AS held JOIN sealed_text t ON t.stream = held.stream AND t.version = held.version
      ORDER BY t.stream${entries.byBytes}, t.version, t.pointer${entries.byBytes}`,
    values,
  };
};

const lineOf = ({ salt, text, erased_at, erased_ground, ...place }: Row): string => {
  const { stream, version, pointer } = place;
  const what =
    text === null || salt === null
      ? { erased: { at: erased_at, ground: erased_ground } }
      : { salt: salt.toString("base64"), text };
  return `${JSON.stringify({ stream, version, pointer, ...what })}\n`;
};

const areTextsSealed = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ kept: boolean }>(
    "SELECT to_regclass('sealed_text') IS NOT NULL AS kept",
  );
  return rows[0]?.kept === true;
};

/**
 * `texts.jsonl`: what is kept beside the hashes in the entries of the scope, or when and on what ground it was erased;
 * empty in a database that seals no texts.
 */
export const textsMember = (client: pg.ClientBase, plan: Plan): ZipMember => ({
  name: "texts.jsonl",
  async *content() {
    if (!(await areTextsSealed(client))) return;
    for await (const rows of readBatches<Row>(client, texts(plan), batchSize))
      yield rows.map(lineOf).join("");
  },
});
