import { decimal } from "@tiltas/domain";
import type { Holding } from "@tiltas/workflows";
import type pg from "pg";
import { namesOf } from "../write/rows/row-tables.ts";
import {
  addRecorded,
  noRegisters,
  type RecordedRegisters,
  registerActions,
  type RegisterTableName,
  registerTableNames,
  registerTables,
} from "./recorded-registers.ts";
import type { StoredEntry } from "./stored-stream.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

// Registers are few and small beside commitments; what waits for its leaf comes last.
const selectRecorded = `SELECT entry.stream, entry.version, entry.bytes FROM entry LEFT JOIN leaf USING (stream, version)
  WHERE action = ANY($1) AND entry.stream NOT LIKE 'refusal/%' ORDER BY leaf.index NULLS LAST, entry.at, entry.stream, entry.version`;

type Recorded = Pick<StoredEntry, "stream" | "version" | "bytes">;

const differing = (table: RegisterTableName): string => {
  const { key, columns } = registerTables[table];
  const names = namesOf(columns).join(", ");
  return `
    WITH recorded AS (SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS row(${columns})),
    stored AS (SELECT ${names} FROM ${table})
    SELECT DISTINCT ${key} AS key FROM (
      (TABLE recorded EXCEPT TABLE stored) UNION ALL (TABLE stored EXCEPT TABLE recorded)) AS differing ORDER BY key`;
};

const checkTable = async (
  client: pg.PoolClient,
  table: RegisterTableName,
  recorded: RecordedRegisters,
): Promise<readonly EngineFinding[]> => {
  const { rows } = await client.query<{ key: string }>(differing(table), [
    JSON.stringify([...recorded[table].values()]),
  ]);
  return rows.map(({ key }) => engineFinding("rowDiffers", `register/${table}`, 0, { table, key }));
};

/** What every register's row is by its entries, and the entries that say nothing a register can hold. */
const readRecorded = async (
  client: pg.PoolClient,
): Promise<{ registers: RecordedRegisters; findings: readonly EngineFinding[] }> => {
  const registers = noRegisters();
  const { rows } = await client.query<Recorded>(selectRecorded, [registerActions]);
  const findings = rows
    .filter((entry) => !addRecorded(registers, entry))
    .map(({ stream, version }) =>
      engineFinding("unlawfulHistory", stream, version, { reason: "payloadMalformed" }),
    );
  return { registers, findings };
};

const sumOf = ({ reserved, obligated, spent }: Holding): string =>
  decimal.add(decimal.add(reserved, obligated), spent);

/** Funds on which commitments hold more than the ceiling their entries gave them, whatever the row's CHECK allows. */
const checkCeilings = (
  { fund: funds }: RecordedRegisters,
  holdings: ReadonlyMap<string, Holding>,
): readonly EngineFinding[] =>
  [...funds.values()].flatMap((fund) => {
    const holding = holdings.get(String(fund["code"]));
    const [held, ceiling] = [holding === undefined ? "0" : sumOf(holding), String(fund["ceiling"])];
    if (decimal.compare(held, ceiling) <= 0) return [];
    const facts = { fund: String(fund["code"]), ceiling, held };
    return [engineFinding("ceilingBroken", `fund/${String(fund["id"])}`, 0, facts)];
  });

/** Funds, frameworks, delegations, policies and people against the entries that opened and changed them, and holdings against ceilings. */
export const checkRegisters = async (
  client: pg.PoolClient,
  holdings: ReadonlyMap<string, Holding>,
): Promise<readonly EngineFinding[]> => {
  const { registers, findings: malformed } = await readRecorded(client);
  const findings = [...malformed, ...checkCeilings(registers, holdings)];
  // In ledgers from before people were recorded their rows have no entries to be compared with.
  const tables = registerTableNames.filter(
    (table) => table !== "person" || registers.person.size > 0,
  );
  for (const table of tables) findings.push(...(await checkTable(client, table, registers)));
  return findings;
};
