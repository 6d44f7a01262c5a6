/** A table of rows that are a pure function of a commitment: its key beside `commitment_id`, and its columns. */
export type RowTable = {
  readonly name: string;
  readonly key: string;
  readonly columns: string;
  /** A column the writing statement sets once. */
  readonly more?: string;
};

export const rowTables = {
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
} as const satisfies Readonly<Record<string, RowTable>>;

export type RowTableName = keyof typeof rowTables;
export const rowTableNames = [
  "lines",
  "shares",
  "tasks",
  "timers",
] as const satisfies readonly RowTableName[];

/** The names alone of a list of columns with types. */
export const namesOf = (columns: string): string[] =>
  columns.split(",").map((column) => column.trim().split(" ")[0] ?? "");
