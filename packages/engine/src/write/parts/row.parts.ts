import type { Prepared } from "../prepared.ts";
import {
  namesOf,
  type RowTable,
  rowTableNames,
  rowTables,
  type RowTableName,
} from "../rows/row-tables.ts";
import type { Part } from "../statement.ts";

const removal = ({ name, key }: RowTable, removed: readonly object[]): Part => ({
  name: `${name}_removed`,
  sql: `DELETE FROM ${name} USING head, jsonb_to_recordset($1::jsonb) AS row(commitment_id uuid, key text)
    WHERE head.id = row.commitment_id AND ${name}.commitment_id = row.commitment_id AND ${name}.${key} = row.key`,
  values: [JSON.stringify(removed)],
});

const placing = ({ name, key, columns, more }: RowTable, put: readonly object[]): Part => {
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

const partsOf = (batch: readonly Prepared[], of: RowTableName): readonly Part[] => {
  const removed = batch.flatMap(({ commitmentId, rows }) =>
    rows[of].removed.map((key) => ({ commitment_id: commitmentId, key })),
  );
  const put = batch.flatMap(({ commitmentId, rows }) =>
    rows[of].put.map((row) => ({ ...row, commitment_id: commitmentId })),
  );
  return [
    ...(removed.length === 0 ? [] : [removal(rowTables[of], removed)]),
    ...(put.length === 0 ? [] : [placing(rowTables[of], put)]),
  ];
};

/** Lines, shares, tasks and timers: only the tables, and in them only the rows, that the events changed. */
export const rowParts = (batch: readonly Prepared[]): readonly Part[] =>
  rowTableNames.flatMap((of) => partsOf(batch, of));
