import type { Prepared } from "../prepared.ts";
import {
  namesOf,
  type RowTable,
  rowTableNames,
  rowTables,
  type RowTableName,
} from "../rows/row-tables.ts";
import type { Part } from "../statement.ts";

const keyOfRemoved = ({ name }: RowTable): string => `${name}_removed`;
const keyOfPut = ({ name }: RowTable): string => `${name}_put`;

/** The rows one event changes beside the commitment's own, by table; no key where there are none. */
export const rowsOf = ({ rows }: Prepared): object => {
  const changes: [string, readonly unknown[]][] = rowTableNames.flatMap((of) => [
    [keyOfRemoved(rowTables[of]), rows[of].removed],
    [keyOfPut(rowTables[of]), rows[of].put],
  ]);
  return Object.fromEntries(changes.filter(([, changed]) => changed.length > 0));
};

const removal = (table: RowTable): Part => ({
  name: keyOfRemoved(table),
  sql: `DELETE FROM ${table.name}
    USING head CROSS JOIN LATERAL jsonb_array_elements_text(head.rows -> '${keyOfRemoved(table)}') AS row(key)
    WHERE ${table.name}.commitment_id = head.id AND ${table.name}.${table.key} = row.key`,
  values: [],
});

const placing = (table: RowTable): Part => {
  const { name, key, columns, more } = table;
  const given = namesOf(columns);
  const kept = given
    .filter((column) => column !== key)
    .map((column) => `${column} = excluded.${column}`);
  return {
    name: keyOfPut(table),
    sql: `INSERT INTO ${name} (commitment_id, ${given.join(", ")}${more === undefined ? "" : `, ${more}`})
      SELECT head.id, ${given.map((column) => `row.${column}`).join(", ")}${more === undefined ? "" : ", head.at"}
      FROM head CROSS JOIN LATERAL jsonb_to_recordset(head.rows -> '${keyOfPut(table)}') AS row(${columns})
      ON CONFLICT (commitment_id, ${key}) DO UPDATE SET ${kept.join(", ")}`,
    values: [],
  };
};

const partsOf = (batch: readonly Prepared[], of: RowTableName): readonly Part[] => [
  ...(batch.some(({ rows }) => rows[of].removed.length > 0) ? [removal(rowTables[of])] : []),
  ...(batch.some(({ rows }) => rows[of].put.length > 0) ? [placing(rowTables[of])] : []),
];

/** Lines, shares, tasks and timers: only the tables, and in them only the rows, that the events changed. */
export const rowParts = (batch: readonly Prepared[]): readonly Part[] =>
  rowTableNames.flatMap((of) => partsOf(batch, of));
