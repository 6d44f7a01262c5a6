import { commitmentStateSchema } from "@tiltas/domain";
import { isEnded, type MachineVersion, machineVersions } from "@tiltas/workflows";
import type pg from "pg";

const ended = commitmentStateSchema.options.filter(isEnded).map((state) => `'${state}'`);

/** What has not ended, in the words of the index `commitment_live_machine_version_idx`. */
export const isLive = `state NOT IN (${ended.join(", ")})`;

const before = "00000000-0000-0000-0000-000000000000";

/** Live commitments of older machine versions, a page at a time: by version, then by id. */
export async function* pagesOfOlder<Row extends { readonly id: string }>(
  pool: pg.Pool,
  columns: string,
  target: number,
  size: number,
): AsyncGenerator<readonly (Row & { readonly machine_version: MachineVersion })[]> {
  const text = `SELECT ${columns}, machine_version FROM commitment
    WHERE ${isLive} AND machine_version = $1 AND id > $2 ORDER BY id LIMIT ${size}`;
  for (const version of machineVersions.filter((each) => each < target)) {
    let after: string | undefined = before;
    while (after !== undefined) {
      const { rows }: pg.QueryResult<Row & { readonly machine_version: MachineVersion }> =
        await pool.query({ name: `older ${columns} ${size}`, text, values: [version, after] });
      if (rows.length > 0) yield rows;
      after = rows.length < size ? undefined : rows.at(-1)?.id;
    }
  }
}
