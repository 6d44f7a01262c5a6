import { type CommitmentId, commitmentIdSchema, type PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import type { BulkJobView } from "./bulk-views.ts";
import { findJob, getJob } from "./find-job.ts";
import { askedBy, judgeSelected } from "./judge-selected.ts";
import { layJob } from "./lay-job.ts";

const notDone = async ({ pool }: Ground, jobId: string): Promise<readonly CommitmentId[]> => {
  const { rows } = await pool.query<{ commitment_id: string }>(
    `SELECT commitment_id FROM bulk_item
      WHERE job_id = $1 AND state IN ('refused', 'failed', 'cancelled') ORDER BY position`,
    [jobId],
  );
  return rows.map(({ commitment_id: id }) => commitmentIdSchema.parse(id));
};

/**
 * Looks again at the items of an ended job that were not done and lays a new job of them, with the same words;
 * undefined for a job that is not the person's own.
 * @throws InputError for `jobId` when the job still runs or everything was done
 */
export const retryFailed = async (
  ground: Ground,
  person: PersonId,
  jobId: string,
): Promise<BulkJobView | undefined> => {
  const job = await findJob(ground, person, jobId);
  if (job === undefined) return undefined;
  if (job.endedAt === null) throw new InputError("jobId", "bulkJobNotEnded", "has not ended yet");
  const ids = await notDone(ground, jobId);
  if (ids.length === 0) throw new InputError("jobId", "nothingToRetry", "has done every item");
  const { event, payload } = job;
  const judged = await judgeSelected(ground, await askedBy(ground, person, event), ids);
  const retryOf = { jobId, payload };
  return getJob(ground, person, await layJob(ground, { person, event, judged, retryOf }));
};
