import type { Prepared } from "../prepared.ts";
import type { Part } from "../statement.ts";

type Table = {
  readonly name: string;
  readonly key: string;
  readonly columns: string;
  readonly more?: string;
};

const tables = {
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
    // A task that stays open keeps the moment it was opened.
    more: "opened_at",
  },
  timers: { name: "timer", key: "key", columns: "key text, due_at timestamptz, event jsonb" },
} as const satisfies Readonly<Record<string, Table>>;

type Of = keyof typeof tables;

const namesOf = (columns: string): string[] =>
  columns.split(",").map((column) => column.trim().split(" ")[0] ?? "");

const removal = ({ name, key }: Table, removed: readonly object[]): Part => ({
  name: `${name}_removed`,
  sql: `DELETE FROM ${name} USING head, jsonb_to_recordset($1::jsonb) AS row(commitment_id uuid, key text)
    WHERE head.id = row.commitment_id AND ${name}.commitment_id = row.commitment_id AND ${name}.${key} = row.key`,
  values: [JSON.stringify(removed)],
});

const placing = ({ name, key, columns, more }: Table, put: readonly object[]): Part => {
  const given = namesOf(columns);
  const kept = given
    .filter((column) => column !== key)
    .map((column) => `${column} = excluded.${column}`);
  return {
    name: `${name}_put`,
    sql: `INSERT INTO ${name} (commitment_id, ${given.join(", ")}${more === undefined ? "" : `, ${more}`})
      SELECT head.id, ${given.map((column) => `row.${column}`).join(", ")}${more === undefined ? "" : ", head.at"}
      FROM head JOIN jsonb_to_recordset($1::jsonb) AS row(commitment_id uuid, ${columns}) ON row.commitment_id = head.id
      ON CONFLICT (commitment_id, ${key}) DO UPDATE SET ${kept.join(", ")}`,
    values: [JSON.stringify(put)],
  };
};

const partsOf = (batch: readonly Prepared[], of: Of): readonly Part[] => {
  const removed = batch.flatMap(({ commitmentId, rows }) =>
    rows[of].removed.map((key) => ({ commitment_id: commitmentId, key })),
  );
  const put = batch.flatMap(({ commitmentId, rows }) =>
    rows[of].put.map((row) => ({ ...row, commitment_id: commitmentId })),
  );
  return [
    ...(removed.length === 0 ? [] : [removal(tables[of], removed)]),
    ...(put.length === 0 ? [] : [placing(tables[of], put)]),
  ];
};

/** Lines, shares, tasks and timers: only the tables, and in them only the rows, that the events changed. */
export const rowParts = (batch: readonly Prepared[]): readonly Part[] =>
  (["lines", "shares", "tasks", "timers"] as const).flatMap((of) => partsOf(batch, of));
