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

/** Tasks `t` the asker `a` may do: not excluded, and once only where several of the asker's roles may. */
export const mayDo = `
  t.role = ANY(a.roles) AND NOT a.id = ANY(t.excluded)
  AND NOT EXISTS (
    SELECT FROM task d
     WHERE d.commitment_id = t.commitment_id AND d.event = t.event AND d.part IS NOT DISTINCT FROM t.part
       AND d.role = ANY(a.roles) AND d.key < t.key)`;

const order = "t.due_on NULLS LAST, t.opened_at, t.commitment_id, t.key";

const branch = (condition: string, columns: string, limit: number): string => `
  (SELECT t.* FROM task t
    WHERE t.role = r.role AND ${mayDo} AND ${condition}
    ORDER BY ${columns} LIMIT ${limit})`;

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
  const withDue = branch(`t.due_on IS NOT NULL AND ${beyondDated}`, dated, limit);
  const without = branch(`t.due_on IS NULL AND ${beyondUndated}`, undated, limit);
  return `
    SELECT t.* FROM (SELECT DISTINCT unnest(a.roles) AS role) r
     CROSS JOIN LATERAL (${pastDated ? without : `${withDue} UNION ALL ${without}`}) t
     ORDER BY ${order} LIMIT ${limit}`;
};
