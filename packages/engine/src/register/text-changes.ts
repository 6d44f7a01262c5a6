import type { ErasureGround, Instant } from "@tiltas/domain";
import type pg from "pg";
import { engineReason } from "../write/reasons.ts";
import type { Part } from "../write/statement.ts";
import { against, type RegisterChange } from "./register-change.ts";

/** The sealed text to be taken out, and on what ground. */
export type TextErasure = {
  readonly stream: string;
  readonly version: number;
  readonly pointer: string;
  readonly ground: ErasureGround;
};

const selectText =
  "SELECT erased_at FROM sealed_text WHERE stream = $1 AND version = $2 AND pointer = $3";

/** The stream of erasures in a stream: refusals about a commitment stand with the commitment's own. */
const streamOf = (stream: string): string => `text/${stream.slice(stream.indexOf("/") + 1)}`;

/** A job for many keeps what all its commands said; once it has ended nothing needs that any more. */
const forgetInJobs = ({ stream, version }: TextErasure): Part => ({
  name: "forgotten",
  sql: `UPDATE bulk_job SET payload = NULL FROM head, bulk_item, entry
    WHERE entry.stream = $1 AND entry.version = $2 AND bulk_item.command_id = entry.command_id::uuid
      AND bulk_job.id = bulk_item.job_id AND bulk_job.ended_at IS NOT NULL`,
  values: [stream, version],
});

/** Takes a sealed text and its salt out for good; the entry keeps its hash, and the chain stands. */
export const eraseText = async (
  pool: pg.Pool,
  erasure: TextErasure,
  at: Instant,
): Promise<RegisterChange> => {
  const { stream, version, pointer, ground } = erasure;
  const { rows } = await pool.query<{ erased_at: string | null }>(selectText, [
    stream,
    version,
    pointer,
  ]);
  const [kept] = rows;
  if (kept === undefined)
    return against(engineReason("sealedTextNotFound", { stream, version: String(version) }));
  if (kept.erased_at !== null) return against(engineReason("textAlreadyErased"));
  const recordedIn = streamOf(stream);
  return {
    lawful: true,
    stream: recordedIn,
    parts: [
      {
        name: "erased",
        sql: `UPDATE sealed_text SET salt = NULL, text = NULL, erased_at = $4, erased_ground = $5, erased_stream = $6,
            erased_version = head.version
          FROM head WHERE sealed_text.stream = $1 AND sealed_text.version = $2 AND sealed_text.pointer = $3
            AND sealed_text.erased_at IS NULL`,
        values: [stream, version, pointer, at, ground, recordedIn],
      },
      forgetInJobs(erasure),
    ],
  };
};
