import type { TestEngine } from "@tiltas/engine/testing";

const versions = 10;

// Canonical bytes of one refusal after another, chained and placed as the writers would; about a kibibyte each, for the
// reasons of a refusal are told in full.
const lay = `
  INSERT INTO entry (stream, version, command_id, body_hash, action, role, at, effective_on, bytes, hash, chain_hash)
  SELECT made.stream, $1::int, made.stream || '/' || $1::int, '\\x00', 'approval.grant', 'minister',
         timestamptz '2026-01-01' + $1::int * interval '1 hour', '2026-01-01', made.bytes, made.hash,
         sha256('\\x02' || coalesce(before.chain_hash, sha256('\\x02' || convert_to(made.stream, 'UTF8'))) || made.hash)
    FROM (
      SELECT stream, bytes, sha256('\\x00' || bytes) AS hash FROM (
        SELECT stream, convert_to('{"action":"approval.grant","at":"2026-01-01T0' || ($1::int - 1) || ':00:00.000Z","payload":{"note":"'
            || repeat(md5(stream || $1::int), 28) || '"},"schema":"tiltas.entry/1","stream":"' || stream || '","version":' || $1::int || '}', 'UTF8') AS bytes
          FROM (SELECT 'refusal/' || lpad(to_hex(number), 12, '0') AS stream FROM generate_series(1, $2::int) AS number) AS named
      ) AS written
    ) AS made
    LEFT JOIN entry AS before ON before.stream = made.stream AND before.version = $1::int - 1`;

const placeAll = `
  INSERT INTO leaf (index, stream, version, entry_hash)
  SELECT (SELECT coalesce(max(index) + 1, 0) FROM leaf) + row_number() OVER (ORDER BY version, stream) - 1, stream, version, hash
    FROM entry WHERE stream LIKE 'refusal/0%'`;

const heads = `
  INSERT INTO stream_head (stream, version, chain_hash)
  SELECT stream, version, chain_hash FROM entry WHERE stream LIKE 'refusal/0%' AND version = $1::int`;

/** Lays so many entries straight into the tables, ten to a stream, and signs them. */
export const layEntries = async (
  { engine, superuser }: TestEngine,
  count: number,
): Promise<void> => {
  while ((await engine.sequence()) > 0) continue;
  const streams = Math.max(1, Math.floor(count / versions));
  for (let version = 1; version <= versions; version += 1)
    await superuser.query(lay, [version, streams]);
  await superuser.query(placeAll);
  await superuser.query(heads, [versions]);
  await superuser.query("ANALYZE entry, leaf");
  while ((await engine.signLedger()) > 0) continue;
};
