import type { CommitmentSnapshot } from "@tiltas/workflows";
import type pg from "pg";
import { allRowsOf } from "../write/rows/commitment-rows.ts";
import { namesOf, rowTableNames, rowTables, type RowTableName } from "../write/rows/row-tables.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

/** Compares the rows of lines, shares, tasks and timers with the folds, some hundred commitments at a time. */
export type RowsCheck = {
  readonly add: (folded: CommitmentSnapshot | undefined) => Promise<readonly EngineFinding[]>;
  readonly finish: () => Promise<readonly EngineFinding[]>;
};

const atOnce = 200;

// The database compares, so that 40 equals 40.000 and one instant equals another spelling of it.
const differing = (of: RowTableName): string => {
  const { name, key, columns } = rowTables[of];
  const names = ["commitment_id", ...namesOf(columns)].join(", ");
  return `
    WITH folded AS (SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS row(commitment_id uuid, ${columns})),
    stored AS (SELECT ${names} FROM ${name} WHERE commitment_id = ANY($2::uuid[]))
    SELECT DISTINCT commitment_id AS id, ${key} AS key FROM (
      (TABLE folded EXCEPT TABLE stored) UNION ALL (TABLE stored EXCEPT TABLE folded)) AS differing ORDER BY id, key`;
};

const checkTable = async (
  client: pg.PoolClient,
  of: RowTableName,
  batch: readonly CommitmentSnapshot[],
): Promise<readonly EngineFinding[]> => {
  const folded = batch.flatMap((snapshot) =>
    allRowsOf(snapshot)[of].map((row) => ({
      ...row,
      commitment_id: snapshot.context.commitmentId,
    })),
  );
  const ids = batch.map(({ context }) => context.commitmentId);
  const { rows } = await client.query<{ id: string; key: string }>(differing(of), [
    JSON.stringify(folded),
    ids,
  ]);
  return rows.map(({ id, key }) =>
    engineFinding("rowDiffers", `commitment/${id}`, 0, { table: rowTables[of].name, key }),
  );
};

export const rowsCheck = (client: pg.PoolClient): RowsCheck => {
  let batch: CommitmentSnapshot[] = [];
  const finish = async (): Promise<readonly EngineFinding[]> => {
    const checked = batch;
    batch = [];
    const findings: EngineFinding[] = [];
    if (checked.length > 0)
      for (const of of rowTableNames) findings.push(...(await checkTable(client, of, checked)));
    return findings;
  };
  return {
    finish,
    add: async (folded) => {
      if (folded !== undefined) batch.push(folded);
      return batch.length < atOnce ? [] : finish();
    },
  };
};
