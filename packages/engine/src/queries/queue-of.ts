import {
  isEventName,
  isoDateSchema,
  lapseSchema,
  type PersonId,
  personIdSchema,
  roleSchema,
} from "@tiltas/domain";
import { dayOf } from "../ministry-day.ts";
import type { Ground } from "../ground.ts";
import type { Page, PageRequest, QueueRow } from "../views.ts";
import { fundCodesOf, rowColumns, type StoredRow, toCommitmentRow } from "./commitment-row.ts";
import { parseCursor, toCursor } from "./cursor.ts";
import { leafCount } from "./leaf-head.ts";
import { cutPage, rowsToRead } from "./page-size.ts";
import { parameters } from "./parameters.ts";
import { countTasks, lentSql, mayDo, mayDoLent, queueKey, queueSql } from "./queue-page.ts";

type TaskRow = StoredRow & {
  readonly key: string;
  readonly event: string;
  readonly task_role: string;
  readonly part: string | null;
  readonly opened_at: string;
  readonly due_on: string | null;
  readonly lapsed: unknown;
  readonly lender: string | null;
  readonly lender_name: string | null;
  readonly opened: boolean;
};
type Counts = {
  readonly total: string;
  readonly waiting_for_others: string;
  readonly leaf_index: string;
};
type Counted = Counts & (TaskRow | { readonly id: null });

const isFilled = (row: Counted): row is Counts & TaskRow => row.id !== null;

// Commitments the person acted in that are still open, but with nothing in them for this person to do.
const countWaiting = `
  (SELECT count(*) FROM (
     SELECT DISTINCT substring(e.stream FROM 12)::uuid AS id FROM entry e
      WHERE e.person_id = a.id AND e.stream LIKE 'commitment/%') c
    WHERE EXISTS (SELECT FROM task t WHERE t.commitment_id = c.id)
      AND NOT EXISTS (SELECT FROM task t WHERE t.commitment_id = c.id AND ${mayDo})
      AND NOT EXISTS (
        SELECT FROM lent l JOIN task t ON t.role = l.role WHERE t.commitment_id = c.id AND ${mayDoLent}))`;

/** The deadlines a late step of a route `c` has let pass; read from the snapshot, and only where something is late. */
const lapsedOf = (today: string): string => `
  CASE WHEN t.due_on < ${today}::date THEN (
    SELECT step -> 'lapsed' FROM json_array_elements(c.snapshot #> '{context,route,steps}') step
     WHERE step ->> 'stepId' = t.part) END AS lapsed`;

const toQueueRow = (row: TaskRow, today: string): QueueRow => {
  if (!isEventName(row.event))
    throw new TypeError(`a task waits for an unknown event: ${row.event}`);
  return {
    ...toCommitmentRow(row),
    task: {
      key: row.key,
      event: row.event,
      role: roleSchema.parse(row.task_role),
      target: row.part,
      openedAt: row.opened_at,
      dueOn: row.due_on === null ? null : isoDateSchema.parse(row.due_on),
      overdue: row.due_on !== null && row.due_on < today,
      lapsed: lapseSchema.array().parse(row.lapsed ?? []),
      onBehalfOf:
        row.lender === null
          ? null
          : { id: personIdSchema.parse(row.lender), name: row.lender_name ?? row.lender },
    },
    opened: row.opened,
  };
};

/**
 * What waits for a person: the open tasks of the roles held, and of those others lend within their limits, without those the separation of duties keeps
 * from this very person; due first, undated last. `opened` is whether the person looked since the task came up.
 * `waitingForOthers` counts open commitments the person acted in, where now only others can go on.
 * @throws InputError for an altered cursor (`after`) or a `size` outside 1 to 200
 */
export const queueOf = async (
  { pool, clock }: Ground,
  person: PersonId,
  { after, size }: PageRequest,
): Promise<Page<QueueRow> & { waitingForOthers: number }> => {
  const scope = `queue ${person}`;
  const sql = parameters();
  const key = after === undefined ? undefined : parseCursor(after, scope, queueKey);
  const asker = sql.place(person);
  const today = dayOf(clock.now());
  const day = sql.place(today);
  const { rows: counted } = await pool.query<Counted>(
    `WITH asker AS (SELECT id, roles FROM person WHERE id = ${asker} AND disabled_at IS NULL),
     ${lentSql(day)},
     counted AS MATERIALIZED (
       SELECT ${countTasks} AS total, ${countWaiting} AS waiting_for_others FROM asker a)
     SELECT ${leafCount} AS leaf_index, n.total, n.waiting_for_others, p.*, ${fundCodesOf}
       FROM asker a CROSS JOIN counted n
       LEFT JOIN LATERAL (
         SELECT ${rowColumns}, t.key, t.event, t.role AS task_role, t.part, t.opened_at, t.due_on,
                t.lender, ${lapsedOf(day)}, (SELECT name FROM person WHERE id = t.lender) AS lender_name,
                EXISTS (SELECT FROM opening o WHERE o.person_id = a.id AND o.commitment_id = c.id
                           AND o.opened_at >= t.opened_at) AS opened
           FROM (${queueSql(key, rowsToRead(size), sql)}) t JOIN commitment c ON c.id = t.commitment_id) p ON true
      ORDER BY p.due_on NULLS LAST, p.opened_at, p.id, p.key`,
    [...sql.values],
  );
  const { rows, last } = cutPage(counted.filter(isFilled), size);
  return {
    rows: rows.map((row) => toQueueRow(row, today)),
    next:
      last === undefined ? null : toCursor(scope, [last.due_on, last.opened_at, last.id, last.key]),
    total: Number(counted[0]?.total ?? 0),
    waitingForOthers: Number(counted[0]?.waiting_for_others ?? 0),
    leafIndex: Number(counted[0]?.leaf_index ?? 0),
  };
};
