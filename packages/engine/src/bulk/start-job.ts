import {
  parseSharedPayload,
  type ManyEventName,
  type PersonId,
  type SharedPayload,
} from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import { hasIssues, withoutUndefined } from "../write/parse-command.ts";
import type { BulkJobView } from "./bulk-views.ts";
import { findJob } from "./find-job.ts";

const parseShared = (event: ManyEventName, shared: unknown): SharedPayload => {
  try {
    return parseSharedPayload(event, withoutUndefined(shared));
  } catch (thrown) {
    if (!hasIssues(thrown)) throw thrown;
    const [issue] = thrown.issues;
    const path = ["payload", ...(issue?.path ?? [])].map(String).join(".");
    throw new InputError(path, "invalidInput", issue?.message ?? "cannot be read", thrown);
  }
};

const sameShared = (kept: SharedPayload | null, given: SharedPayload): boolean =>
  kept !== null && Object.keys({ ...kept, ...given }).every((key) => kept[key] === given[key]);

/**
 * Begins one of a person's own prepared jobs; undefined for any other job. Beginning it again with the same words
 * changes nothing.
 * @throws InputError for a field of `payload`, or for `jobId` when it was begun with other words or cancelled
 */
export const startJob = async (
  ground: Ground,
  person: PersonId,
  jobId: string,
  shared: unknown,
): Promise<BulkJobView | undefined> => {
  const job = await findJob(ground, person, jobId);
  if (job === undefined) return undefined;
  const payload = parseShared(job.event, shared);
  await ground.pool.query(
    `UPDATE bulk_job SET state = 'running', payload = $3, started_at = $4
      WHERE id = $1 AND person_id = $2 AND state = 'prepared'`,
    [jobId, person, JSON.stringify(payload), ground.clock.now()],
  );
  const begun = await findJob(ground, person, jobId);
  if (begun?.startedAt === null || !sameShared(begun?.payload ?? null, payload))
    throw new InputError("jobId", "bulkJobNotPrepared", "was begun otherwise or cancelled");
  return begun;
};
