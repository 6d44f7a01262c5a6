import pg from "pg";

/** New ids and references for every commitment of the demo, `$1` times over. */
const mapping = `
  CREATE TEMP TABLE copied AS
  SELECT c.id AS old_id, gen_random_uuid() AS new_id, c.reference AS old_reference,
         c.donor || '-' || c.year || '-' || lpad((100000 + row_number() OVER ())::text, 7, '0') AS new_reference
    FROM commitment c CROSS JOIN generate_series(1, $1) AS copy`;

const commitments = (columns: string): string => `
  INSERT INTO commitment (id, reference, ${columns})
  SELECT k.new_id, k.new_reference, ${columns} FROM copied k JOIN commitment c ON c.id = k.old_id`;

const entries = `
  INSERT INTO entry (stream, version, command_id, body_hash, action, person_id, role, on_behalf_of, at, effective_on,
                     bytes, hash, chain_hash)
  SELECT 'commitment/' || k.new_id, e.version, gen_random_uuid()::text, e.body_hash, e.action, e.person_id, e.role,
         e.on_behalf_of, e.at, e.effective_on,
         convert_to(replace(replace(convert_from(e.bytes, 'UTF8'), k.old_id::text, k.new_id::text),
                            k.old_reference, k.new_reference), 'UTF8'), e.hash, e.chain_hash
    FROM copied k JOIN entry e ON e.stream = 'commitment/' || k.old_id`;

const leaves = `
  CREATE TEMP TABLE copied_leaf AS
  SELECT l.index AS old_index, (SELECT max(index) FROM leaf) + row_number() OVER (ORDER BY l.index, k.new_id) AS new_index,
         'commitment/' || k.new_id AS stream, l.version, l.entry_hash
    FROM copied k JOIN leaf l ON l.stream = 'commitment/' || k.old_id;
  INSERT INTO leaf (index, stream, version, entry_hash)
  SELECT new_index, stream, version, entry_hash FROM copied_leaf;
  INSERT INTO rollup_delta (leaf_index, ordinal, effective_on, committed_year, stage, framework_code, fund_code, kind,
                            donor, source, amount_eur, count)
  SELECT m.new_index, d.ordinal, d.effective_on, d.committed_year, d.stage, d.framework_code, d.fund_code, d.kind,
         d.donor, d.source, d.amount_eur, d.count
    FROM copied_leaf m JOIN rollup_delta d ON d.leaf_index = m.old_index;
  UPDATE projection_head SET leaf_index = (SELECT max(index) + 1 FROM leaf) WHERE name = 'rollup';
  ANALYZE`;

/**
 * Copies every commitment of a small ledger so many times, with ids and references of their own: for measuring reads
 * alone, as hashes and chains stay those of the originals. Returns the number of entries.
 */
export const multiplyLedger = async (superuserUrl: string, times: number): Promise<number> => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows: columns } = await client.query<{ name: string }>(
      `SELECT string_agg(quote_ident(column_name), ', ') AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = 'commitment' AND is_generated = 'NEVER'
          AND column_name NOT IN ('id', 'reference')`,
    );
    await client.query(mapping, [times]);
    await client.query(commitments(columns[0]?.name ?? ""));
    await client.query(entries);
    await client.query(leaves);
    const { rows } = await client.query<{ entries: number }>(
      "SELECT count(*)::int AS entries FROM entry WHERE stream LIKE 'commitment/%'",
    );
    return rows[0]?.entries ?? 0;
  } finally {
    await client.end();
  }
};
