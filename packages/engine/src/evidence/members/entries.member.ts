import { encodeHex } from "@tiltas/ledger";
import type pg from "pg";
import type { EvidenceProgress } from "../evidence.ts";
import { readInclusions } from "../inclusion-proofs.ts";
import type { LawNamed } from "../law-named.ts";
import type { Plan } from "../plan.ts";
import { readBatches } from "../read-batches.ts";
import { entriesStatement } from "../scoped-entries.ts";
import type { ZipMember } from "../zip/zip-stream.ts";

type Row = {
  readonly stream: string;
  readonly version: number;
  readonly action: string;
  readonly index: string;
  readonly bytes: Buffer;
  readonly chain_hash: Buffer;
};

const batchSize = 500;
const columns = "e.stream, e.version, e.action, l.index, e.bytes, e.chain_hash";

const lineOf = (
  { stream, version, index, bytes, chain_hash }: Row,
  proof: readonly Uint8Array[] | undefined,
): string =>
  `${JSON.stringify({
    stream,
    version,
    index: Number(index),
    bytes: bytes.toString("base64"),
    chain: chain_hash.toString("hex"),
    ...(proof === undefined ? {} : { proof: proof.map(encodeHex) }),
  })}\n`;

/** `entries.jsonl`: by stream and version, with a proof each unless the bundle holds every leaf. */
export const entriesMember = (
  client: pg.ClientBase,
  { scope, entries, measure }: Plan,
  law: LawNamed,
  onProgress: EvidenceProgress | undefined,
): ZipMember => ({
  name: "entries.jsonl",
  async *content() {
    let done = 0;
    const statement = entriesStatement(entries, { columns });
    for await (const rows of readBatches<Row>(client, statement, batchSize)) {
      const proofs =
        scope.kind === "everything"
          ? []
          : await readInclusions(
              client,
              rows.map(({ index }) => BigInt(index)),
              entries.size,
            );
      for (const row of rows) law.look(row);
      yield rows.map((row, place) => lineOf(row, proofs[place])).join("");
      done += rows.length;
      onProgress?.(done, measure.entries);
    }
  },
});
