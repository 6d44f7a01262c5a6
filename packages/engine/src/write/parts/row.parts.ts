import type { Instant } from "@tiltas/domain";
import type { RowChanges } from "../rows/row-changes.ts";
import type { Part } from "../statement.ts";

/** A projection table: its key beside `commitment_id` and the columns its JSON records give. */
export type Table = { readonly name: "line" | "share" | "task" | "timer"; readonly key: string; readonly columns: string };

export const tables = {
  lines: {
    name: "line",
    key: "line_id",
    columns: `line_id text, position int, item text, category text, quantity_kind text, quantity numeric, unit text,
      value_eur numeric, contracted numeric, dispatched numeric, accepted numeric, rejected numeric, missing numeric,
      lost numeric, written_off numeric`,
  },
  shares: {
    name: "share",
    key: "share_id",
    columns: "share_id text, donor text, fund_code text, amount_eur numeric, state text",
  },
  tasks: {
    name: "task",
    key: "key",
    columns: "key text, event text, role text, part text, excluded uuid[], due_on date",
  },
  timers: { name: "timer", key: "key", columns: "key text, due_at timestamptz, event jsonb" },
} as const satisfies Readonly<Record<string, Table>>;

/** The names alone of a list of columns with types. */
export const namesOf = (columns: string): string[] =>
  columns.split(",").map((column) => column.trim().split(" ")[0] ?? "");

const removal = ({ name, key }: Table, removed: readonly string[]): Part => ({
  name: `${name}_removed`,
  sql: `DELETE FROM ${name} USING head WHERE ${name}.commitment_id = head.id AND ${name}.${key} = ANY($1::text[])`,
  values: [removed],
});

/** A row that stays keeps what is not among its columns, such as the moment a task was opened. */
const placing = ({ name, key, columns }: Table, rows: readonly object[], more: readonly [string, string, unknown][]): Part => {
  const given = namesOf(columns);
  const extra = more.map(([column]) => `, ${column}`).join("");
  const extraValues = more.map(([, type], index) => `, $${index + 2}::${type}`).join("");
  return {
    name: `${name}_put`,
    sql: `INSERT INTO ${name} (commitment_id, ${given.join(", ")}${extra})
      SELECT head.id, ${given.map((column) => `row.${column}`).join(", ")}${extraValues}
      FROM head, jsonb_to_recordset($1::jsonb) AS row(${columns})
      ON CONFLICT (commitment_id, ${key}) DO UPDATE SET ${given
        .filter((column) => column !== key)
        .map((column) => `${column} = excluded.${column}`)
        .join(", ")}`,
    values: [JSON.stringify(rows), ...more.map(([, , value]) => value)],
  };
};

const partsOf = (table: Table, changes: RowChanges<object>, more: readonly [string, string, unknown][] = []): Part[] => [
  ...(changes.removed.length === 0 ? [] : [removal(table, changes.removed)]),
  ...(changes.put.length === 0 ? [] : [placing(table, changes.put, more)]),
];

type Changes = Readonly<Record<keyof typeof tables, RowChanges<object>>>;

/** Lines, shares, tasks and timers: only the tables, and in them only the rows, that the event changed. */
export const rowParts = (rows: Changes, at: Instant): readonly Part[] => [
  ...partsOf(tables.lines, rows.lines),
  ...partsOf(tables.shares, rows.shares),
  ...partsOf(tables.tasks, rows.tasks, [["opened_at", "timestamptz", at]]),
  ...partsOf(tables.timers, rows.timers),
];
