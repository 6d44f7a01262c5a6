import {
  type CommandId,
  commandIdSchema,
  type CommitmentId,
  commitmentIdSchema,
  type ManyEventName,
  parseSharedPayload,
  type PersonId,
  personIdSchema,
  type SharedPayload,
} from "@tiltas/domain";
import type pg from "pg";
import { parseManyEvent } from "./find-job.ts";

/** A job that is begun and not ended. */
export type OpenJob = {
  readonly jobId: string;
  readonly person: PersonId;
  readonly event: ManyEventName;
  readonly shared: SharedPayload;
  readonly isStopping: boolean;
};

/** An item that this server alone works on for the time of its lease. */
export type ClaimedItem = {
  readonly position: number;
  readonly commitmentId: CommitmentId;
  readonly commandId: CommandId;
  readonly target: string | undefined;
  readonly onBehalfOf: PersonId | undefined;
  readonly expectedRevision: number;
  readonly foreseen: unknown;
  readonly tries: number;
  /** Its command was answered already; who asked did not live to note it. */
  readonly isAnswered: boolean;
};

type JobRow = {
  readonly id: string;
  readonly person_id: string;
  readonly event: string;
  readonly payload: unknown;
  readonly state: string;
};

/** Jobs with work left, those begun first leading. */
export const openJobs = async (pool: pg.Pool): Promise<readonly OpenJob[]> => {
  const { rows } = await pool.query<JobRow>({
    name: "bulk_open_jobs",
    text: `SELECT id, person_id, event, payload, state FROM bulk_job
            WHERE state IN ('running', 'stopping') ORDER BY started_at, id LIMIT 100`,
  });
  return rows.map((row) => {
    const event = parseManyEvent(row.event);
    return {
      jobId: row.id,
      person: personIdSchema.parse(row.person_id),
      event,
      shared: parseSharedPayload(event, row.payload),
      isStopping: row.state === "stopping",
    };
  });
};

type ItemRow = {
  readonly position: number;
  readonly commitment_id: string;
  readonly command_id: string;
  readonly target: string | null;
  readonly on_behalf_of: string | null;
  readonly expected_revision: number;
  readonly foreseen: unknown;
  readonly tries: number;
  readonly answered: boolean;
};

// A short lease is safe: whoever takes an item up a second time sends the same command and gets the same answer.
const claim = {
  name: "bulk_claim",
  text: `
    UPDATE bulk_item i SET leased_until = now() + interval '3 seconds'
      FROM (SELECT c.job_id, c.position FROM bulk_item c
             WHERE c.job_id = $1 AND c.state = 'waiting' AND (c.leased_until IS NULL OR c.leased_until < now())
               AND EXISTS (SELECT FROM bulk_job j WHERE j.id = $1 AND j.state = $2)
             ORDER BY c.tries, c.position LIMIT $3 FOR UPDATE OF c SKIP LOCKED) free
     WHERE i.job_id = free.job_id AND i.position = free.position
    RETURNING i.position, i.commitment_id, i.command_id, i.target, i.on_behalf_of, i.expected_revision, i.foreseen, i.tries,
      EXISTS (SELECT FROM entry e WHERE e.command_id = i.command_id::text) AS answered`,
};

/** Takes up to `most` items that nobody works on. */
export const claimItems = async (
  pool: pg.Pool,
  { jobId, isStopping }: OpenJob,
  most: number,
): Promise<readonly ClaimedItem[]> => {
  const values = [jobId, isStopping ? "stopping" : "running", most];
  const { rows } = await pool.query<ItemRow>({ ...claim, values });
  return rows.map((row) => ({
    position: row.position,
    commitmentId: commitmentIdSchema.parse(row.commitment_id),
    commandId: commandIdSchema.parse(row.command_id),
    target: row.target ?? undefined,
    onBehalfOf: row.on_behalf_of === null ? undefined : personIdSchema.parse(row.on_behalf_of),
    expectedRevision: row.expected_revision,
    foreseen: row.foreseen,
    tries: row.tries,
    isAnswered: row.answered,
  }));
};
