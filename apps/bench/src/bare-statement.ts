import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Measured, measure } from "./measure.ts";

/** Streams the loop moves; enough that callers rarely meet. */
const streams = 2000;

// State, entry and leaf in one statement, as small as an honest command can be: no tasks, no funds, no rules.
const statement = `WITH head AS (
    UPDATE stream_head SET version = version + 1, chain_hash = sha256('\\x02'::bytea || chain_hash || sha256($2::bytea))
     WHERE stream = $1 RETURNING stream, version, chain_hash),
  entry AS (
    INSERT INTO entry (stream, version, command_id, body_hash, action, role, at, effective_on, bytes, hash, chain_hash)
    SELECT stream, version, $3, sha256($2::bytea), 'comment.add', 'manager', now(), current_date, $2::bytea, sha256($2::bytea), chain_hash
      FROM head RETURNING stream, version, hash)
  INSERT INTO pending_leaf (stream, version, entry_hash, deltas) SELECT stream, version, hash, '[]'::jsonb FROM entry`;

const prepare = async (url: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = Array.from({ length: streams }, () => `policy/${randomUUID()}`);
  await client.query(
    `INSERT INTO stream_head (stream, version, chain_hash) SELECT name, 0, sha256('') FROM unnest($1::text[]) AS name`,
    [names],
  );
  await client.end();
  return names;
};

/** How many single statements per second the same PostgreSQL takes from a bare `pg` loop, one connection a caller. */
export const measureBareStatement = async (
  url: string,
  callers: readonly number[],
  seconds: number,
): Promise<readonly Measured[]> => {
  const names = await prepare(url);
  const bytes = Buffer.alloc(1000, "x");
  const measured: Measured[] = [];
  for (const count of callers) {
    const clients = await Promise.all(
      Array.from({ length: count }, async () => {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        return client;
      }),
    );
    let turn = 0;
    measured.push(
      await measure(count, seconds, async (caller) => {
        turn += 1;
        const values = [names[turn % streams], bytes, randomUUID()];
        await clients[caller]?.query({ name: "bare", text: statement, values });
        return true;
      }),
    );
    await Promise.all(clients.map(async (client) => client.end()));
  }
  return measured;
};
