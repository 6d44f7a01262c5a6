import type pg from "pg";
import type { Plan } from "../plan.ts";
import { readBatches } from "../read-batches.ts";
import type { ZipMember } from "../zip/zip-stream.ts";

const batchSize = 8192;

/** `leaves.bin`: every leaf's hash, from which anyone computes the root. */
export const leavesMember = (client: pg.ClientBase, { entries }: Plan): ZipMember => ({
  name: "leaves.bin",
  async *content() {
    const statement = {
      text: "SELECT entry_hash FROM leaf WHERE index < $1::bigint ORDER BY index",
      values: [String(entries.size)],
    };
    for await (const rows of readBatches<{ entry_hash: Buffer }>(client, statement, batchSize))
      yield Buffer.concat(rows.map(({ entry_hash }) => entry_hash));
  },
});
