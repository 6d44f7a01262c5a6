import type { KeyPart, KeyValue } from "./cursor.ts";
import { isDayPart, isIdPart, isInstantPart, isNamePart, orNone } from "./key-parts.ts";
import type { Parameters } from "./parameters.ts";

/**
 * The table `lent` of a statement that has `asker`: the roles others lend the asker on a day, while they hold them
 * themselves. Who administers or audits borrows none.
 * @param today place of the day in the statement
 */
export const lentSql = (today: string): string => `
  lent AS MATERIALIZED (
    SELECT d.id, d.role, d.from_person AS lender, d.amount_limit, d.framework_code
      FROM asker a JOIN delegation d ON d.to_person = a.id
      JOIN person p ON p.id = d.from_person AND p.disabled_at IS NULL AND d.role = ANY(p.roles)
     WHERE d.revoked_at IS NULL AND ${today}::date BETWEEN d.valid_from AND d.valid_to
       AND NOT a.roles && ARRAY['administrator', 'auditor'])`;

/** Where a queue is walked: when due (undated last), when opened, and the task itself. */
export const queueKey: readonly KeyPart[] = [
  orNone(isDayPart),
  isInstantPart,
  isIdPart,
  isNamePart,
];

/** Tasks `t` the asker `a` may do: a role is held and the separation of duties does not stand against it. */
export const mayDo = "t.role = ANY(a.roles) AND NOT a.id = ANY(t.excluded)";

const coversTask = (task: string): string => `NOT l.lender = ANY(${task}.excluded)
  AND (l.framework_code IS NULL AND l.amount_limit IS NULL OR EXISTS (
    SELECT FROM commitment c WHERE c.id = ${task}.commitment_id
       AND (l.framework_code IS NULL OR c.framework_code = l.framework_code)
       AND (l.amount_limit IS NULL OR c.amount_eur <= l.amount_limit)))`;

/** Tasks `t` the asker may do only in the name of a lender `l`: both count for the separation of duties. */
export const mayDoLent = `NOT a.id = ANY(t.excluded) AND ${coversTask("t")} AND NOT EXISTS (
  SELECT FROM task o WHERE o.commitment_id = t.commitment_id AND o.event = t.event
     AND o.part IS NOT DISTINCT FROM t.part AND o.role = ANY(a.roles))`;

// A scalar subquery, not an anti-join: it is asked only for the rows the walk along the index comes to.
const once = `t.key = (
  SELECT min(d.key) FROM task d
   WHERE d.commitment_id = t.commitment_id AND d.event = t.event AND d.part IS NOT DISTINCT FROM t.part
     AND d.role = ANY(a.roles))`;

/** How many tasks the asker `a` has: one that several of the asker's roles, own or lent, may do counts once. */
export const countTasks = `
  (SELECT count(*) FROM (
     SELECT t.commitment_id, t.event, t.part FROM task t WHERE ${mayDo}
     UNION
     SELECT t.commitment_id, t.event, t.part FROM lent l JOIN task t ON t.role = l.role WHERE ${mayDoLent}) n)`;

// A task that may be done in several names, or by several delegations, is offered once.
const onceLent = `(t.key, l.id) = (
  SELECT d.key, l.id FROM lent l JOIN task d ON d.role = l.role
   WHERE d.commitment_id = t.commitment_id AND d.event = t.event AND d.part IS NOT DISTINCT FROM t.part
     AND ${coversTask("d")}
   ORDER BY d.key, l.id LIMIT 1)`;

const order = "t.due_on NULLS LAST, t.opened_at, t.commitment_id, t.key";

// Ordered by all columns of the index, the undated tasks' empty one too: the index then gives the order.
const branch = (condition: string, limit: number): string => `
  (SELECT t.*, NULL::uuid AS lender FROM task t
    WHERE t.role = r.role AND NOT a.id = ANY(t.excluded) AND ${condition} AND ${once}
    ORDER BY ${dated} LIMIT ${limit})`;

const lentBranch = (condition: string, limit: number): string => `
  (SELECT t.*, l.lender FROM task t
    WHERE t.role = l.role AND ${mayDoLent} AND ${condition} AND ${onceLent}
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
  const sources = (of: typeof branch): string => {
    const withDue = of(`t.due_on IS NOT NULL AND ${beyondDated}`, limit);
    const without = of(`t.due_on IS NULL AND ${beyondUndated}`, limit);
    return pastDated ? without : `${withDue} UNION ALL ${without}`;
  };
  return `
    SELECT t.* FROM (
      SELECT t.* FROM (SELECT DISTINCT unnest(a.roles) AS role) r CROSS JOIN LATERAL (${sources(branch)}) t
      UNION ALL
      SELECT t.* FROM lent l CROSS JOIN LATERAL (${sources(lentBranch)}) t) t
     ORDER BY ${order} LIMIT ${limit}`;
};
