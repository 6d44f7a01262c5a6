import type { EntryRecord } from "../entry-record.ts";
import type { Part } from "../statement.ts";

/** The entry, with the version and chain hash its stream's head has just reached. */
export const entryPart = (entry: EntryRecord): Part => ({
  name: "written",
  sql: `INSERT INTO entry (stream, version, command_id, body_hash, action, person_id, role, on_behalf_of, at,
      effective_on, bytes, hash, chain_hash)
    SELECT $1::text, head.version, $2::text, $3::bytea, $4::text, $5::uuid, $6::text, $7::uuid, $8::timestamptz,
      $9::date, $10::bytea, $11::bytea, head.chain_hash FROM head`,
  values: [
    entry.stream,
    entry.commandId,
    entry.bodyHash,
    entry.action,
    entry.person,
    entry.role,
    entry.onBehalfOf,
    entry.at,
    entry.effectiveOn,
    entry.bytes,
    entry.hash,
  ],
});

/** The leaf that waits for the sequencer; it folds nothing into the totals. */
export const leafPart = (entry: EntryRecord): Part => ({
  name: "pending",
  sql: `INSERT INTO pending_leaf (stream, version, entry_hash, deltas)
    SELECT $1::text, head.version, $2::bytea, '[]'::jsonb FROM head`,
  values: [entry.stream, entry.hash],
});
