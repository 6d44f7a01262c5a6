import type { CommitmentId, ManyEventName, PersonId } from "@tiltas/domain";
import type { SnapshotEnvelope } from "@tiltas/workflows";
import type { PageRequest } from "../views.ts";
import type { Writing } from "../write/writing.ts";
import type {
  BulkItemPage,
  BulkItemView,
  BulkJobView,
  BulkSelection,
  BulkShow,
} from "./bulk-views.ts";
import { cancelJob } from "./cancel-job.ts";
import { findJob, listJobs } from "./find-job.ts";
import { listItems, walkItems } from "./list-items.ts";
import { prepareJob } from "./prepare-job.ts";
import { envelopesOf } from "./read-snapshots.ts";
import { retryFailed } from "./retry-failed.ts";
import { startJob } from "./start-job.ts";
import { workOnJobs } from "./work-on-jobs.ts";

/** One event asked for many commitments at once. A job belongs to who asked: for anyone else there is none. */
export type Bulk = {
  /**
   * Looks at every commitment selected and keeps what was seen as a job that is not begun.
   * @throws InputError for a selection that is empty, too large or names no commitment
   */
  prepare(
    person: PersonId,
    asked: { readonly event: ManyEventName; readonly selection: BulkSelection },
  ): Promise<BulkJobView>;
  /** Begins a prepared job with what all share. @throws InputError for a field of it, or when begun otherwise */
  start(person: PersonId, jobId: string, shared: unknown): Promise<BulkJobView | undefined>;
  find(person: PersonId, jobId: string): Promise<BulkJobView | undefined>;
  /** The person's jobs, latest first, at most 50. */
  list(person: PersonId): Promise<readonly BulkJobView[]>;
  items(
    person: PersonId,
    jobId: string,
    page: PageRequest & { readonly show: BulkShow },
  ): Promise<BulkItemPage | undefined>;
  /** Every item shown, in order, read page by page. */
  walk(person: PersonId, jobId: string, show: BulkShow): AsyncIterable<BulkItemView>;
  /** Ends a job before its next items; those under way still end. Nothing happens to one not begun. */
  cancel(person: PersonId, jobId: string): Promise<BulkJobView | undefined>;
  /** A new prepared job of the items not done. @throws InputError when there are none */
  retryFailed(person: PersonId, jobId: string): Promise<BulkJobView | undefined>;
  /** Snapshots at rest by id, so that a page can ask the law about its own rows; unknown ids are left out. */
  snapshots(
    ids: readonly CommitmentId[],
  ): Promise<
    readonly { readonly commitmentId: CommitmentId; readonly snapshot: SnapshotEnvelope }[]
  >;
  /** Carries out items of begun jobs, a bounded number; returns how many ended. Run by the bulk job. */
  work(): Promise<number>;
};

/** Bulk jobs on the write path. */
export const bulkOn = (writing: Writing): Bulk => {
  const { ground } = writing;
  return {
    prepare: async (person, asked) => prepareJob(ground, person, asked),
    start: async (person, jobId, shared) => startJob(ground, person, jobId, shared),
    find: async (person, jobId) => findJob(ground, person, jobId),
    list: async (person) => listJobs(ground, person),
    items: async (person, jobId, page) => listItems(ground, person, jobId, page),
    walk: (person, jobId, show) => walkItems(ground, person, jobId, show),
    cancel: async (person, jobId) => cancelJob(ground, person, jobId),
    retryFailed: async (person, jobId) => retryFailed(ground, person, jobId),
    snapshots: async (ids) => envelopesOf(ground.pool, ids),
    work: async () => workOnJobs(writing),
  };
};
