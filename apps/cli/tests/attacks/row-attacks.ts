import { type Attack, bySql } from "./attack.ts";

/** A column of the approved commitment's row, or of a row that belongs to it. */
const ofApproved = (table: string, column: string, value: string): Attack =>
  bySql(`${table}.${column} changed behind the engine's back`, "verify", ({ approved }) => {
    const id = table === "commitment" ? "id" : "commitment_id";
    return `UPDATE ${table} SET ${column} = ${value} WHERE ${id} = '${approved}'`;
  });

const commitmentColumns: readonly (readonly [string, string])[] = [
  ["reference", "'LT-2026-9999'"],
  ["donor", "'LV'"],
  ["year", "year - 1"],
  ["source", "'kiel'"],
  ["proposer_id", "gen_random_uuid()"],
  ["title", "'Something else'"],
  ["kind", "'training'"],
  ["sourcing", "'stock'"],
  ["classification", "'restricted'"],
  ["framework_code", "NULL"],
  ["recipient", "'MD'"],
  ["destinations", "'{Elsewhere}'"],
  ["needed_by", "'2030-01-01'"],
  ["amount_eur", "amount_eur + 0.01"],
  ["stage", "'procured'"],
  ["state", "'sourcing'"],
  ["revision", "revision + 1"],
  ["version", "version + 1"],
  ["chain_hash", "sha256('x')"],
  ["snapshot", `jsonb_set(snapshot::jsonb, '{context,revision}', '7')::json`],
  ["machine_version", "1"],
  ["approved_on", "approved_on - 1"],
  ["last_effective_on", "last_effective_on - 1"],
];

/** What screens and rules read, changed where it stands and not by an entry. */
export const rowAttacks: readonly Attack[] = [
  ...commitmentColumns.map(([column, value]) => ofApproved("commitment", column, value)),
  ofApproved("line", "quantity", "quantity + 1"),
  ofApproved("line", "value_eur", "value_eur + 0.01"),
  ofApproved("line", "accepted", "accepted + 1"),
  ofApproved("share", "amount_eur", "amount_eur + 0.01"),
  ofApproved("share", "state", "'sought'"),
  ofApproved("share", "fund_code", "'ELSE-2026'"),
  bySql(
    "a commitment's row deleted",
    "verify",
    ({ submitted }) => `DELETE FROM commitment WHERE id = '${submitted}'`,
  ),
  bySql(
    "a line added",
    "verify",
    `INSERT INTO line (commitment_id, line_id, position, item, category, quantity_kind, unit)
    SELECT commitment_id, 'L9', 9, item, category, 'undisclosed', unit FROM line LIMIT 1`,
  ),
  bySql("a task handed to another role", "verify", "UPDATE task SET role = 'auditor'"),
  bySql(
    "a task taken away",
    "verify",
    ({ submitted }) => `DELETE FROM task WHERE commitment_id = '${submitted}'`,
  ),
  bySql("a deadline put off", "verify", "UPDATE timer SET due_at = due_at + interval '90 days'"),
  bySql("a fund's ceiling raised", "verify", "UPDATE fund SET ceiling = ceiling * 2"),
  bySql(
    "a fund's reservation lowered",
    "verify",
    "UPDATE fund SET reserved = reserved - 1 WHERE reserved > 0",
  ),
  bySql("a fund renamed", "verify", "UPDATE fund SET name = 'Another fund'"),
  bySql(
    "a fund slipped in",
    "verify",
    `INSERT INTO fund (id, code, name, owner, fiscal_year, ceiling)
    VALUES (gen_random_uuid(), 'OWN-2026', 'A fund of my own', 'Nobody', 2026, 1000000)`,
  ),
  bySql(
    "a member added to a framework",
    "verify",
    "UPDATE framework SET members = array_append(members, 'XX')",
  ),
  bySql("a delegation prolonged", "verify", "UPDATE delegation SET valid_from = valid_from - 700"),
  bySql(
    "a delegation slipped in",
    "verify",
    `INSERT INTO delegation (id, from_person, to_person, role, valid_from, valid_to)
    SELECT gen_random_uuid(), to_person, from_person, 'manager', valid_from, valid_to FROM delegation LIMIT 1`,
  ),
  bySql(
    "a policy's rules changed",
    "verify",
    "UPDATE policy_version SET body = jsonb_set(body, '{rules}', '[]')",
  ),
  bySql(
    "a policy version slipped in",
    "verify",
    `INSERT INTO policy_version (name, number, body, adopted_at)
    SELECT name, number + 1, body, adopted_at FROM policy_version`,
  ),
  bySql(
    "a machine version slipped in",
    "verify",
    "INSERT INTO machine_version VALUES ('commitment', 3, now())",
  ),
  bySql("a machine version taken out of force", "verify", "DELETE FROM machine_version"),
  bySql(
    "a total raised",
    "verify",
    "UPDATE rollup SET amount_eur = amount_eur + 1 WHERE amount_eur > 0",
  ),
  bySql(
    "a total's change backdated",
    "verify",
    "UPDATE rollup_delta SET effective_on = effective_on - 1 WHERE amount_eur > 0",
  ),
  bySql(
    "a fold of totals skipped",
    "verify",
    "UPDATE projection_head SET leaf_index = leaf_index + 1",
  ),
];
