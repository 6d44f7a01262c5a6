import { encodeHex } from "@tiltas/ledger";
import type pg from "pg";
import { readConsistencies } from "../inclusion-proofs.ts";
import type { Plan } from "../plan.ts";
import { readBatches, type Statement } from "../read-batches.ts";
import { entriesStatement } from "../scoped-entries.ts";
import type { ZipMember } from "../zip/zip-stream.ts";

type Row = { readonly size: string; readonly note: string };

const batchSize = 200;

/** A checkpoint `c` with the lines of the witnesses who signed it. */
const cosigned = `c.note || coalesce((SELECT string_agg(w.line || E'\\n', '' ORDER BY w.key)
  FROM cosignature w WHERE w.size = c.size), '') AS note`;

/**
 * The checkpoints that first held an entry of the scope, which together tell by when each was recorded, and the last one
 * a witness signed.
 */
const earlier = ({ entries }: Plan): Statement => {
  const { text, values } = entriesStatement(entries, { columns: "l.index", order: "" });
  const size = `$${values.length}::bigint`;
  return {
    text: `SELECT c.size, ${cosigned} FROM checkpoint c WHERE c.size > 0 AND c.size < ${size} AND c.size IN (
        SELECT first.size FROM (${text}) AS held
          CROSS JOIN LATERAL (SELECT o.size FROM checkpoint o WHERE o.size > held.index ORDER BY o.size LIMIT 1) AS first
        UNION SELECT max(signed.size) FROM cosignature signed WHERE signed.size < ${size})
      ORDER BY c.size`,
    values,
  };
};

const all = ({ entries }: Plan): Statement => ({
  text: `SELECT c.size, ${cosigned} FROM checkpoint c WHERE c.size > 0 AND c.size < $1::bigint ORDER BY c.size`,
  values: [String(entries.size)],
});

/** `checkpoints.jsonl`: the earlier checkpoints that matter to the scope, each with its proof to the newest. */
export const checkpointsMember = (client: pg.ClientBase, plan: Plan): ZipMember => ({
  name: "checkpoints.jsonl",
  async *content() {
    const statement = plan.scope.kind === "everything" ? all(plan) : earlier(plan);
    for await (const rows of readBatches<Row>(client, statement, batchSize)) {
      const sizes = rows.map(({ size }) => BigInt(size));
      const proofs = await readConsistencies(client, sizes, plan.entries.size);
      for (const [place, { note }] of rows.entries())
        yield `${JSON.stringify({ note, consistency: (proofs[place] ?? []).map(encodeHex) })}\n`;
    }
  },
});
