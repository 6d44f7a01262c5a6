import type { PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { BulkJobView } from "./bulk-views.ts";
import { findJob } from "./find-job.ts";

const stop = `UPDATE bulk_job SET state = 'stopping' WHERE id = $1 AND person_id = $2 AND state = 'running'`;

/** Ends one of a person's own jobs before its next items; undefined for any other job. */
export const cancelJob = async (
  ground: Ground,
  person: PersonId,
  jobId: string,
): Promise<BulkJobView | undefined> => {
  await ground.pool.query(stop, [jobId, person]);
  return findJob(ground, person, jobId);
};
