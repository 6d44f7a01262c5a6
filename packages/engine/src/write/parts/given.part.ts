import { birthColumnsOf, contentColumnsOf, standingOf } from "../rows/commitment-columns.ts";
import type { Prepared } from "../prepared.ts";
import type { Part } from "../statement.ts";
import { documentsOf } from "./document.parts.ts";
import { movesOf } from "./fund.parts.ts";
import { rowsOf } from "./row.parts.ts";

const standingColumns = `id uuid, expected int, stream text, revision int, stage text, state text, machine_version int,
  approved_on date, last_effective_on date, command_id text, action text, person_id uuid, role text, on_behalf_of uuid,
  at timestamptz, effective_on date, deltas jsonb, told jsonb, rows jsonb, place int, entry_length int,
  snapshot_length int`;

const contentColumns = `title text, kind text, sourcing text, classification text, framework_code text, recipient text,
  destinations text[], needed_by date, amount_eur numeric`;

const birthColumns = "reference text, donor text, year int, source text, proposer_id uuid";

const toldOutside = ({ commitmentId, reference, stage, state }: Prepared["receipt"]): object => ({
  commitmentId,
  reference,
  stage,
  state,
});

type Standing = Omit<ReturnType<typeof standingOf>, "snapshot">;

const givenRow = (prepared: Prepared, standing: Standing): object => {
  const { commitmentId, expectedVersion, after, entry, rows, receipt } = prepared;
  return {
    ...standing,
    ...(rows.contentChanged ? contentColumnsOf(after) : {}),
    ...(expectedVersion === 0 ? birthColumnsOf(after) : {}),
    id: commitmentId,
    expected: expectedVersion,
    stream: entry.stream,
    command_id: entry.commandId,
    action: entry.action,
    person_id: entry.person,
    role: entry.role,
    on_behalf_of: entry.onBehalfOf,
    at: entry.at,
    effective_on: entry.effectiveOn,
    deltas: rows.deltas,
    told: toldOutside(receipt),
    rows: { ...rowsOf(prepared), ...documentsOf(prepared), ...movesOf(prepared) },
  };
};

/**
 * What the events give the statement: their columns as one JSON array; hashes, entries and snapshots, which are most
 * of it, as one run of bytes that PostgreSQL cuts by length and need not parse.
 */
export const given = (batch: readonly Prepared[]): Part => {
  const pieces: Buffer[] = [];
  let place = 1;
  const rows = batch.map((prepared) => {
    const { hash, bodyHash, bytes } = prepared.entry;
    const { snapshot, ...standing } = standingOf(prepared.after);
    const kept = Buffer.from(JSON.stringify(snapshot));
    const cut = { place, entry_length: bytes.length, snapshot_length: kept.length };
    pieces.push(hash, bodyHash, bytes, kept);
    place += hash.length + bodyHash.length + bytes.length + kept.length;
    return { ...givenRow(prepared, standing), ...cut };
  });
  return {
    name: "given",
    sql: `SELECT row.*, substring($2::bytea FROM place FOR 32) AS hash,
        substring($2::bytea FROM place + 32 FOR 32) AS body_hash,
        substring($2::bytea FROM place + 64 FOR entry_length) AS bytes,
        convert_from(substring($2::bytea FROM place + 64 + entry_length FOR snapshot_length), 'UTF8')::json AS snapshot
      FROM jsonb_to_recordset($1::jsonb) AS row(${standingColumns}, ${contentColumns}, ${birthColumns})`,
    values: [JSON.stringify(rows), Buffer.concat(pieces)],
  };
};
