import {
  isManyEvent,
  type ManyEventName,
  parseSharedPayload,
  type PersonId,
  type SharedPayload,
} from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import {
  type BulkItemState,
  bulkItemStates,
  type BulkJobState,
  bulkJobStates,
  type BulkJobView,
} from "./bulk-views.ts";
import { namedReasons } from "./kept-reasons.ts";

type Row = {
  readonly id: string;
  readonly event: string;
  readonly state: string;
  readonly payload: unknown;
  readonly item_count: number;
  readonly can_count: number;
  readonly leaf_index: string;
  readonly retry_of: string | null;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly groups: readonly { readonly reason: unknown; readonly count: number }[] | null;
};

const mostGroups = 50;

const countsSql = `
  (SELECT jsonb_object_agg(n.state, n.count) FROM (
     SELECT i.state, count(*) FROM bulk_item i WHERE i.job_id = j.id GROUP BY i.state) n)`;

// Before the start what is foreseen, then what was met.
const groupsSql = `
  (SELECT jsonb_agg(g ORDER BY g.count DESC, g.first) FROM (
     SELECT r.reason, count(*) AS count, min(r.position) AS first FROM (
       SELECT i.position, CASE WHEN j.state = 'prepared' THEN i.foreseen ELSE i.outcome -> 'reasons' END -> 0 AS reason
         FROM bulk_item i WHERE i.job_id = j.id) r
      WHERE r.reason IS NOT NULL GROUP BY r.reason ORDER BY count DESC, first LIMIT ${mostGroups}) g)`;

const columns = `j.id, j.event, j.state, j.payload, j.item_count, j.can_count, j.leaf_index, j.retry_of, j.created_at,
  j.started_at, j.ended_at, ${countsSql} AS counts`;

/** Parses the event of a stored job; throws on one that is none for many. */
export const parseManyEvent = (event: string): ManyEventName => {
  if (!isManyEvent(event)) throw new TypeError(`a bulk job asks for ${event}`);
  return event;
};

const parseJobState = (state: string): BulkJobState => {
  const known = bulkJobStates.find((each) => each === state);
  if (known === undefined) throw new TypeError(`a bulk job is ${state}`);
  return known;
};

const parsePayload = (event: ManyEventName, payload: unknown): SharedPayload | null =>
  payload === null ? null : parseSharedPayload(event, payload);

const countsOf = (counts: Row["counts"]): Record<BulkItemState, number> => {
  const of = (state: BulkItemState): number => counts?.[state] ?? 0;
  const [waiting, done, refused, failed, cancelled] = bulkItemStates;
  return {
    waiting: of(waiting),
    done: of(done),
    refused: of(refused),
    failed: of(failed),
    cancelled: of(cancelled),
  };
};

const toView = async ({ people }: Ground, row: Row): Promise<BulkJobView> => {
  const directory = await people.current();
  const event = parseManyEvent(row.event);
  return {
    jobId: row.id,
    event,
    state: parseJobState(row.state),
    payload: parsePayload(event, row.payload),
    items: row.item_count,
    can: row.can_count,
    cannot: row.item_count - row.can_count,
    counts: countsOf(row.counts),
    groups: (row.groups ?? []).flatMap(({ reason, count }) =>
      namedReasons([reason], directory).map((named) => ({ reason: named, count })),
    ),
    leafIndex: Number(row.leaf_index),
    retryOf: row.retry_of,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
};

/** One of a person's own jobs; undefined for any other id. */
export const findJob = async (
  ground: Ground,
  person: PersonId,
  jobId: string,
): Promise<BulkJobView | undefined> => {
  const { rows } = await ground.pool.query<Row>(
    `SELECT ${columns}, ${groupsSql} AS groups FROM bulk_job j WHERE j.id = $1 AND j.person_id = $2`,
    [jobId, person],
  );
  const [row] = rows;
  return row === undefined ? undefined : toView(ground, row);
};

/** A job that was just written; throws when it is gone. */
export const getJob = async (
  ground: Ground,
  person: PersonId,
  jobId: string,
): Promise<BulkJobView> => {
  const job = await findJob(ground, person, jobId);
  if (job === undefined) throw new TypeError(`bulk job ${jobId} is gone`);
  return job;
};

/** A person's jobs, latest first, at most 50; their reasons are told with each job alone. */
export const listJobs = async (
  ground: Ground,
  person: PersonId,
): Promise<readonly BulkJobView[]> => {
  const { rows } = await ground.pool.query<Row>(
    `SELECT ${columns}, NULL AS groups FROM bulk_job j WHERE j.person_id = $1
      ORDER BY j.created_at DESC, j.id DESC LIMIT 50`,
    [person],
  );
  return Promise.all(rows.map(async (row) => toView(ground, row)));
};
