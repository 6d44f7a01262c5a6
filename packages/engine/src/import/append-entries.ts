import { encodeHex } from "@tiltas/ledger";
import type pg from "pg";
import { namesOf, type Table, tables } from "../write/parts/row.parts.ts";
import { birthColumnsOf, contentColumnsOf, standingOf } from "../write/rows/commitment-columns.ts";
import { type CommitmentRows, commitmentRows } from "../write/rows/commitment-rows.ts";
import type { Imported } from "./import-event.ts";

const givenColumns = `id uuid, stream text, reference text, donor text, year int, source text, "proposer" uuid,
  revision int, stage text, state text, snapshot jsonb, "machineVersion" int, "approvedOn" date, "lastEffectiveOn" date,
  title text, kind text, sourcing text, classification text, "frameworkCode" text, recipient text, destinations text[],
  "neededBy" date, "amountEur" numeric, "commandId" text, "bodyHash" text, action text, person uuid, role text,
  "onBehalfOf" uuid, at timestamptz, "effectiveOn" date, bytes text, hash text, deltas jsonb, told jsonb`;

const rowsText = ({ name, columns }: Table, parameter: number, more = ""): string => {
  const names = namesOf(columns).join(", ");
  return `${name}_put AS (INSERT INTO ${name} (commitment_id, ${names}${more === "" ? "" : ", opened_at"})
    SELECT head.id, ${names}${more} FROM jsonb_to_recordset($${parameter}::jsonb) AS row(commitment_id uuid, ${columns})
    JOIN head ON head.id = row.commitment_id)`;
};

const appendText = `
WITH given AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1::jsonb) AS row(${givenColumns})),
head AS (
  INSERT INTO commitment (id, reference, donor, year, source, proposer_id, revision, stage, state, snapshot,
    machine_version, approved_on, last_effective_on, title, kind, sourcing, classification, framework_code, recipient,
    destinations, needed_by, amount_eur, created_at, changed_at, version, chain_hash)
  SELECT id, reference, donor, year, source, proposer, revision, stage, state, snapshot, "machineVersion", "approvedOn",
    "lastEffectiveOn", title, kind, sourcing, classification, "frameworkCode", recipient, destinations, "neededBy",
    "amountEur", at, at, 1,
    sha256('\\x02'::bytea || sha256('\\x02'::bytea || convert_to(stream, 'UTF8')) || decode(hash, 'hex'))
  FROM given RETURNING id, chain_hash, changed_at
),
written AS (
  INSERT INTO entry (stream, version, command_id, body_hash, action, person_id, role, on_behalf_of, at, effective_on,
    bytes, hash, chain_hash)
  SELECT stream, 1, "commandId", decode("bodyHash", 'hex'), action, person, role, "onBehalfOf", at, "effectiveOn",
    decode(bytes, 'hex'), decode(hash, 'hex'), head.chain_hash FROM given JOIN head USING (id)
),
pending AS (
  INSERT INTO pending_leaf (stream, version, entry_hash, deltas)
  SELECT stream, 1, decode(hash, 'hex'), deltas FROM given
),
posted AS (
  INSERT INTO outbox (stream, version, topic, payload, created_at) SELECT stream, 1, action, told, at FROM given
),
${rowsText(tables.lines, 2)},
${rowsText(tables.shares, 3)},
${rowsText(tables.tasks, 4, ", head.changed_at")},
${rowsText(tables.timers, 5)}
SELECT count(*)::int AS written FROM head`;

type Laid = Imported & { readonly rows: CommitmentRows };

const givenOf = ({ commitmentId, after, entry, rows }: Laid): object => {
  const { snapshot, ...standing } = standingOf(after);
  return {
    ...birthColumnsOf(after),
    ...contentColumnsOf(after),
    ...standing,
    ...entry,
    id: commitmentId,
    snapshot: JSON.parse(snapshot) as unknown,
    bodyHash: encodeHex(entry.bodyHash),
    bytes: encodeHex(entry.bytes),
    hash: encodeHex(entry.hash),
    deltas: rows.deltas,
    told: {
      commitmentId,
      reference: after.context.reference,
      stage: standing.stage,
      state: standing.state,
    },
  };
};

/** Lays imported commitments with their entries and everything beside them, all in one statement. */
export const appendEntries = async (client: pg.PoolClient, imported: readonly Imported[]): Promise<void> => {
  const laid = imported.map((one): Laid => ({ ...one, rows: commitmentRows(undefined, one.after) }));
  if (laid.some(({ rows }) => rows.moves.length > 0)) throw new TypeError("an import moves no fund");
  const records = (of: "lines" | "shares" | "tasks" | "timers"): string =>
    JSON.stringify(
      laid.flatMap(({ commitmentId, rows }) => rows[of].put.map((row) => ({ ...row, commitment_id: commitmentId }))),
    );
  const values = [JSON.stringify(laid.map(givenOf)), records("lines"), records("shares"), records("tasks"), records("timers")];
  await client.query({ name: "append_entries", text: appendText, values });
};
