import type { Prepared } from "../prepared.ts";
import type { Part } from "../statement.ts";
import { given } from "./given.part.ts";

// Batches of several servers may name the same commitments: all lock them in the same order.
const locked: Part = {
  name: "locked",
  sql: "SELECT commitment.id FROM commitment JOIN given USING (id) ORDER BY commitment.id FOR UPDATE OF commitment",
  values: [],
};

const carried = `id, stream, version, chain_hash, hash, command_id, body_hash, action, person_id, role, on_behalf_of, at,
  effective_on, bytes, deltas, told, rows`;

const carriedFromGiven = carried
  .split(", ")
  .map((column) => column.trim())
  .map(
    (column) =>
      `${["id", "version", "chain_hash"].includes(column) ? "commitment" : "given"}.${column}`,
  )
  .join(", ");

const setContent = `, title = COALESCE(given.title, commitment.title), kind = COALESCE(given.kind, commitment.kind),
  sourcing = COALESCE(given.sourcing, commitment.sourcing), recipient = COALESCE(given.recipient, commitment.recipient),
  classification = COALESCE(given.classification, commitment.classification),
  destinations = COALESCE(given.destinations, commitment.destinations),
  framework_code = CASE WHEN given.title IS NULL THEN commitment.framework_code ELSE given.framework_code END,
  needed_by = CASE WHEN given.title IS NULL THEN commitment.needed_by ELSE given.needed_by END,
  amount_eur = CASE WHEN given.title IS NULL THEN commitment.amount_eur ELSE given.amount_eur END`;

/** Moves rows on from the versions they were decided on; a row that moved meanwhile is left as it is. */
const moved = (isAlone: boolean, changesContent: boolean): Part => ({
  name: "moved",
  variant: `${isAlone ? "alone" : "in order"}${changesContent ? ", content" : ""}`,
  sql: `UPDATE commitment SET version = commitment.version + 1, revision = given.revision, stage = given.stage,
      chain_hash = sha256('\\x02'::bytea || commitment.chain_hash || given.hash), state = given.state,
      snapshot = given.snapshot, machine_version = given.machine_version, approved_on = given.approved_on,
      last_effective_on = given.last_effective_on, changed_at = given.at ${changesContent ? setContent : ""}
    FROM given WHERE commitment.id = given.id AND commitment.version = given.expected
      ${isAlone ? "" : "AND (SELECT count(*) FROM locked) >= 0"}
    RETURNING ${carriedFromGiven}`,
  values: [],
});

/** Lays new rows; a chain begins at its stream's genesis (30-ledger, design 3). */
const begun: Part = {
  name: "begun",
  sql: `INSERT INTO commitment (id, reference, donor, year, source, proposer_id, revision, stage, state, snapshot,
      machine_version, approved_on, last_effective_on, title, kind, sourcing, classification, framework_code, recipient,
      destinations, needed_by, amount_eur, created_at, changed_at, version, chain_hash)
    SELECT id, reference, donor, year, source, proposer_id, revision, stage, state, snapshot, machine_version,
      approved_on, last_effective_on, title, kind, sourcing, classification, framework_code, recipient, destinations,
      needed_by, amount_eur, at, at, 1,
      sha256('\\x02'::bytea || sha256('\\x02'::bytea || convert_to(stream, 'UTF8')) || hash)
    FROM given WHERE expected = 0 RETURNING id, version, chain_hash`,
  values: [],
};

const head = (someMove: boolean, someBegin: boolean): Part => {
  const sources = [
    ...(someMove ? [`SELECT ${carried} FROM moved`] : []),
    ...(someBegin ? [`SELECT ${carried} FROM begun JOIN given USING (id)`] : []),
  ];
  return {
    name: "head",
    variant: `${someMove} ${someBegin}`,
    sql: sources.join(" UNION ALL "),
    values: [],
  };
};

/** What was given, and `head`: the commitments that did move on or begin, with their new version and chain hash. */
export const headParts = (batch: readonly Prepared[]): readonly Part[] => {
  const moving = batch.filter(({ expectedVersion }) => expectedVersion > 0);
  const isAlone = moving.length < 2;
  const changesContent = moving.some(({ rows }) => rows.contentChanged);
  return [
    given(batch),
    ...(isAlone ? [] : [locked]),
    ...(moving.length === 0 ? [] : [moved(isAlone, changesContent)]),
    ...(moving.length === batch.length ? [] : [begun]),
    head(moving.length > 0, moving.length < batch.length),
  ];
};

/** The entries, the leaves that wait for the sequencer with what they fold into the totals, and what the relay tells. */
export const recordParts: readonly Part[] = [
  {
    name: "written",
    variant: "from head",
    sql: `INSERT INTO entry (stream, version, command_id, body_hash, action, person_id, role, on_behalf_of, at,
        effective_on, bytes, hash, chain_hash)
      SELECT stream, version, command_id, body_hash, action, person_id, role, on_behalf_of, at,
        effective_on, bytes, hash, chain_hash FROM head`,
    values: [],
  },
  {
    name: "pending",
    variant: "from head",
    sql: `INSERT INTO pending_leaf (stream, version, entry_hash, deltas)
      SELECT stream, version, hash, deltas FROM head`,
    values: [],
  },
  {
    name: "posted",
    sql: `INSERT INTO outbox (stream, version, topic, payload, created_at)
      SELECT stream, version, action, told, at FROM head`,
    values: [],
  },
];
