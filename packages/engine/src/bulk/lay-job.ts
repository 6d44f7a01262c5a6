import type { ManyEventName, PersonId, SharedPayload } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { leafCount } from "../queries/leaf-head.ts";
import type { Judged } from "./judge-selected.ts";
import { keptReasons } from "./kept-reasons.ts";

type ToLay = {
  readonly person: PersonId;
  readonly event: ManyEventName;
  readonly judged: readonly Judged[];
  /** What is tried again, and what all shared then. */
  readonly retryOf?: { readonly jobId: string; readonly payload: SharedPayload | null };
};

const insertJob = `
  WITH job AS (
    INSERT INTO bulk_job (id, person_id, event, payload, state, item_count, can_count, leaf_index, retry_of, created_at)
    VALUES ($1, $2, $3, $4, 'prepared', $5, $6, ${leafCount}, $7, $8) RETURNING id)
  INSERT INTO bulk_item (job_id, position, commitment_id, command_id, target, on_behalf_of, expected_revision, can, foreseen)
  SELECT job.id, i.position, i.commitment_id, i.command_id, i.target, i.on_behalf_of, i.expected_revision, i.can, i.foreseen
    FROM job CROSS JOIN jsonb_to_recordset($9::jsonb) AS i(position int, commitment_id uuid, command_id uuid,
         target text, on_behalf_of uuid, expected_revision int, can boolean, foreseen jsonb)`;

// What was looked at and never begun is of no use the day after.
const forgetOld = `
  DELETE FROM bulk_job WHERE person_id = $1 AND state = 'prepared' AND created_at < $2::timestamptz - interval '1 day'`;

const itemOf = ({ ids }: Ground, judged: Judged, index: number) => ({
  position: index + 1,
  commitment_id: judged.commitmentId,
  // Fixed here, once: however often the item is taken up again, it is this one command.
  command_id: ids.uuid(),
  target: judged.target,
  on_behalf_of: judged.onBehalfOf,
  expected_revision: judged.expectedRevision,
  can: judged.reasons.length === 0,
  foreseen: keptReasons(judged.reasons),
});

/** Writes a job and all its items in one statement; gives its id. */
export const layJob = async (
  ground: Ground,
  { person, event, judged, retryOf }: ToLay,
): Promise<string> => {
  const { pool, clock, ids } = ground;
  const now = clock.now();
  const jobId = ids.uuid();
  const items = judged.map((one, index) => itemOf(ground, one, index));
  await pool.query(forgetOld, [person, now]);
  await pool.query(insertJob, [
    jobId,
    person,
    event,
    retryOf?.payload === undefined || retryOf.payload === null
      ? null
      : JSON.stringify(retryOf.payload),
    items.length,
    items.filter(({ can }) => can).length,
    retryOf?.jobId ?? null,
    now,
    JSON.stringify(items),
  ]);
  return jobId;
};
