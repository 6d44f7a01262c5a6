import pg from "pg";
import { markLeaves } from "../../src/sequence/mark-leaves.ts";
import type { World } from "../read-world.ts";

// Ten entries a commitment, by twenty-two people, one in fifty a refusal; the first tenth imported long ago.
const entries = `
  INSERT INTO entry (stream, version, command_id, body_hash, action, person_id, role, at, effective_on, bytes, hash, chain_hash)
  SELECT CASE WHEN n % 50 = 7 THEN 'refusal/' ELSE 'commitment/' END || md5(($1::bigint + n / 10)::text)::uuid, n % 10 + 1,
         'made-' || n, ''::bytea,
         CASE WHEN n < $2::bigint / 10 THEN 'commitment.import'
              ELSE (ARRAY['commitment.propose','commitment.submit','approval.grant','approval.grant','approval.grant',
                          'procurement.open','procurement.award','consignment.receive','comment.add','commitment.close'])[n % 10 + 1] END,
         people.ids[(n * 7919) % array_length(people.ids, 1) + 1], 'minister',
         timestamptz '2027-01-01 08:00+00' + n * interval '30 seconds',
         (timestamptz '2027-01-01 08:00+00' + n * interval '30 seconds')::date,
         sample.bytes, sha256(n::text::bytea), sha256(n::text::bytea)
    FROM generate_series($3::bigint, $4::bigint - 1) n,
         (SELECT array_agg(id ORDER BY id) AS ids FROM person) people,
         (SELECT bytes FROM entry ORDER BY length(bytes) DESC LIMIT 1) sample`;

const leaves = `
  INSERT INTO leaf (index, stream, version, entry_hash)
  SELECT (SELECT coalesce(max(index) + 1, 0) FROM leaf) + row_number() OVER (ORDER BY at, stream, version) - 1, stream, version, hash
    FROM entry WHERE command_id LIKE 'made-%'`;

/** Leaves by the million, made behind the write path's back: what the explorer's reads are measured on. Gives marks a second. */
export const layLeaves = async (world: World, count: number): Promise<number> => {
  await world.propose();
  await world.sequence();
  const superuser = new pg.Client({ connectionString: world.superuserUrl });
  await superuser.connect();
  try {
    await superuser.query("SET session_replication_role = replica");
    const atOnce = 100_000;
    for (let from = 0; from < count; from += atOnce)
      await superuser.query(entries, [0, count, from, Math.min(from + atOnce, count)]);
    await superuser.query(leaves);
    await superuser.query("ANALYZE");
    const started = performance.now();
    while ((await markLeaves(world.ground.pool)) > 0);
    const seconds = (performance.now() - started) / 1000;
    await superuser.query("ANALYZE leaf_mark");
    return count / seconds;
  } finally {
    await superuser.end();
  }
};
