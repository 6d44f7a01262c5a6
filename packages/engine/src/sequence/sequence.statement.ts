/** Any fixed number: whoever orders leaves holds it, so that any number of servers may try. */
const orderLock = "8319";

/** How many leaves one round places; a backlog is worked off round by round. */
const mostLeaves = 5000;

// Entries wait in no order. They are placed by the time of recording, but never before an earlier
// version of their own stream, whatever the servers' clocks say.
const chosen = `
  SELECT pending.stream, pending.version, pending.entry_hash, pending.deltas, entry.effective_on,
         max(entry.at) OVER (PARTITION BY pending.stream ORDER BY pending.version) AS moment
  FROM pending_leaf AS pending JOIN entry USING (stream, version)`;

const numbered = `
  SELECT (row_number() OVER (ORDER BY moment, stream, version)) - 1
           + (SELECT COALESCE(max(index) + 1, 0) FROM leaf) AS index, chosen.*
  FROM chosen ORDER BY moment, stream, version LIMIT ${mostLeaves}`;

const spread = `
  SELECT numbered.index AS leaf_index, cell.ordinality::int AS ordinal, numbered.effective_on,
         (cell.value ->> 'committedYear')::int AS committed_year, cell.value ->> 'stage' AS stage,
         cell.value ->> 'frameworkCode' AS framework_code, cell.value ->> 'fundCode' AS fund_code,
         cell.value ->> 'kind' AS kind, cell.value ->> 'donor' AS donor, cell.value ->> 'origin' AS source,
         (cell.value ->> 'amount')::numeric AS amount_eur, (cell.value ->> 'count')::int AS count
  FROM numbered CROSS JOIN LATERAL jsonb_array_elements(numbered.deltas) WITH ORDINALITY AS cell`;

const dimensions =
  "effective_on, committed_year, stage, framework_code, fund_code, kind, donor, source";

/**
 * One round of the sequencer as one message and so one transaction (PostgreSQL, 54.2.2.1): the lock is a statement of
 * its own, so that under READ COMMITTED the next one sees everything the holder before it placed. Moves pending
 * leaves to dense indexes and folds their changes into the totals, in that order.
 */
export const sequenceStatement = `
SELECT pg_advisory_xact_lock(${orderLock});
WITH chosen AS (${chosen}),
numbered AS MATERIALIZED (${numbered}),
placed AS (
  INSERT INTO leaf (index, stream, version, entry_hash)
  SELECT index, stream, version, entry_hash FROM numbered
),
taken AS (
  DELETE FROM pending_leaf USING numbered
  WHERE pending_leaf.stream = numbered.stream AND pending_leaf.version = numbered.version
),
spread AS MATERIALIZED (${spread}),
recorded AS (
  INSERT INTO rollup_delta (leaf_index, ordinal, ${dimensions}, amount_eur, count)
  SELECT leaf_index, ordinal, ${dimensions}, amount_eur, count FROM spread
),
folded AS (
  INSERT INTO rollup (${dimensions}, amount_eur, count)
  SELECT ${dimensions}, sum(amount_eur), sum(count)::int FROM spread GROUP BY ${dimensions}
  ON CONFLICT (${dimensions}) DO UPDATE
    SET amount_eur = rollup.amount_eur + excluded.amount_eur, count = rollup.count + excluded.count
),
headed AS (
  INSERT INTO projection_head (name, leaf_index)
  SELECT 'rollup', max(index) + 1 FROM numbered HAVING count(*) > 0
  ON CONFLICT (name) DO UPDATE SET leaf_index = excluded.leaf_index
)
SELECT count(*)::int AS moved FROM numbered`;
