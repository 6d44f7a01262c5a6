import type { KeyPart, KeyValue } from "./cursor.ts";
import { isDayPart, isIdPart, isInstantPart, isNamePart, orNone } from "./key-parts.ts";
import type { Parameters } from "./parameters.ts";

/** Where a queue is walked: when due (undated last), when opened, and the task itself. */
export const queueKey: readonly KeyPart[] = [
  orNone(isDayPart),
  isInstantPart,
  isIdPart,
  isNamePart,
];

/** Tasks `t` the asker `a` may do: a role is held and the separation of duties does not stand against it. */
export const mayDo = "t.role = ANY(a.roles) AND NOT a.id = ANY(t.excluded)";

// A scalar subquery, not an anti-join: it is asked only for the rows the walk along the index comes to.
const once = `t.key = (
  SELECT min(d.key) FROM task d
   WHERE d.commitment_id = t.commitment_id AND d.event = t.event AND d.part IS NOT DISTINCT FROM t.part
     AND d.role = ANY(a.roles))`;

/** How many tasks the asker `a` has: one that several of the asker's roles may do counts once. */
export const countTasks = `
  (SELECT count(*) FROM (SELECT DISTINCT t.commitment_id, t.event, t.part FROM task t WHERE ${mayDo}) n)`;

const order = "t.due_on NULLS LAST, t.opened_at, t.commitment_id, t.key";

// Ordered by all columns of the index, the undated tasks' empty one too: the index then gives the order.
const branch = (condition: string, limit: number): string => `
  (SELECT t.* FROM task t
    WHERE t.role = r.role AND NOT a.id = ANY(t.excluded) AND ${condition} AND ${once}
    ORDER BY ${dated} LIMIT ${limit})`;

const dated = "t.due_on, t.opened_at, t.commitment_id, t.key";
const undated = "t.opened_at, t.commitment_id, t.key";

/**
 * The tasks of the asker `a` from a place on, in order. Each role's part of the queue is walked along its own
 * index, dated tasks before undated ones, and the parts are merged.
 */
export const queueSql = (
  after: readonly KeyValue[] | undefined,
  limit: number,
  sql: Parameters,
): string => {
  const [due = null, opened, commitment, key] = after ?? [];
  const rest = () =>
    `${sql.place(opened)}::timestamptz, ${sql.place(commitment)}::uuid, ${sql.place(key)}::text`;
  const pastDated = after !== undefined && due === null;
  const beyondDated =
    after === undefined || due === null
      ? "true"
      : `(${dated}) > (${sql.place(due)}::date, ${rest()})`;
  const beyondUndated = pastDated ? `(${undated}) > (${rest()})` : "true";
  const withDue = branch(`t.due_on IS NOT NULL AND ${beyondDated}`, limit);
  const without = branch(`t.due_on IS NULL AND ${beyondUndated}`, limit);
  return `
    SELECT t.* FROM (SELECT DISTINCT unnest(a.roles) AS role) r
     CROSS JOIN LATERAL (${pastDated ? without : `${withDue} UNION ALL ${without}`}) t
     ORDER BY ${order} LIMIT ${limit}`;
};
