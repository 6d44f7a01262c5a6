import type { Ground } from "../ground.ts";
import type { BulkItemState } from "./bulk-views.ts";

/** What became of an item; one that waits on is taken up again. */
export type Settled = {
  readonly position: number;
  readonly state: BulkItemState;
  readonly outcome?: object;
};

// What was done counts, even where a cancellation was quicker to be noted.
const settle = {
  name: "bulk_settle",
  text: `
    UPDATE bulk_item i
       SET state = s.state, outcome = s.outcome, leased_until = NULL,
           tries = i.tries + CASE s.state WHEN 'waiting' THEN 1 ELSE 0 END,
           ended_at = CASE s.state WHEN 'waiting' THEN NULL ELSE $3::timestamptz END
      FROM jsonb_to_recordset($2::jsonb) AS s(position int, state text, outcome jsonb)
     WHERE i.job_id = $1 AND i.position = s.position
       AND (i.state = 'waiting' OR (i.state = 'cancelled' AND s.state IN ('done', 'refused')))`,
};

const end = {
  name: "bulk_end",
  text: `
    UPDATE bulk_job j SET state = CASE j.state WHEN 'stopping' THEN 'cancelled' ELSE 'done' END, ended_at = $2
     WHERE j.id = $1 AND j.state IN ('running', 'stopping')
       AND NOT EXISTS (SELECT FROM bulk_item i WHERE i.job_id = j.id AND i.state = 'waiting')`,
};

/** Notes what became of items; returns how many ended. */
export const settleItems = async (
  { pool, clock }: Ground,
  jobId: string,
  settled: readonly Settled[],
): Promise<number> => {
  await pool.query({ ...settle, values: [jobId, JSON.stringify(settled), clock.now()] });
  return settled.filter(({ state }) => state !== "waiting").length;
};

/** Ends a job that has nothing left to wait for. */
export const endIfThrough = async ({ pool, clock }: Ground, jobId: string): Promise<void> => {
  await pool.query({ ...end, values: [jobId, clock.now()] });
};
