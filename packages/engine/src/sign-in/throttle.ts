import { hash } from "node:crypto";
import type { Ground } from "../ground.ts";

const windowMs = 15 * 60 * 1000;
const rememberMs = 90 * 24 * 60 * 60 * 1000;

/** Wrong passwords allowed in a quarter of an hour. */
export const limits = { pair: 10, address: 100, account: 50 } as const;
type Bucket = keyof typeof limits;

export type Tries = {
  /** Counts a try before its password is looked at; the seconds to wait when it may not be made. */
  readonly take: () => Promise<{ readonly waitSeconds: number } | undefined>;
  /** The password was right: the try does not count, and this address is known to this account from now on. */
  readonly giveBack: () => Promise<void>;
};

// The id is chance, never the key: ON CONFLICT settles a race over one unique index only.
// A window begins with its first try and is not prolonged by later ones: whoever waits it out may try again.
const takeSql = `
  INSERT INTO auth_rate_limit AS r (id, key, count, last_request)
  SELECT gen_random_uuid(), k, 1, $2 FROM unnest($1::text[]) k ORDER BY k
      ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN r.last_request <= $2 - ${windowMs} THEN 1 ELSE least(r.count, 1000000) + 1 END,
         last_request = CASE WHEN r.last_request <= $2 - ${windowMs} THEN $2 ELSE r.last_request END
  RETURNING key, count, last_request`;

const giveBackSql = `
  WITH forgotten AS (DELETE FROM auth_rate_limit WHERE key = $1
                        OR last_request < $4 - CASE WHEN key LIKE 'known:%' THEN ${rememberMs} ELSE ${windowMs} END),
       lowered AS (UPDATE auth_rate_limit SET count = greatest(count - 1, 0) WHERE key = ANY($2::text[])
                      AND last_request >= $4 - ${windowMs})
  INSERT INTO auth_rate_limit (id, key, count, last_request) VALUES (gen_random_uuid(), $3, 1, $4)
      ON CONFLICT (key) DO UPDATE SET last_request = excluded.last_request`;

const keyOf = (kind: Bucket | "known", ...parts: readonly string[]): string =>
  `${kind}:${hash("sha256", parts.join("\n"), "base64url").slice(0, 32)}`;

/**
 * Holds back guessing of passwords, across all servers of a database: by account and address together, by
 * address, and by account. The last does not hold for an address the account signed in from within 90 days,
 * so that nobody can lock people out of their own account from elsewhere (OWASP, device cookies).
 */
export const triesOf = (
  { pool, clock }: Pick<Ground, "pool" | "clock">,
  email: string,
  address: string,
): Tries => {
  const keys = {
    pair: keyOf("pair", email, address),
    address: keyOf("address", address),
    account: keyOf("account", email),
  };
  const known = keyOf("known", email, address);
  const nowMs = () => Date.parse(clock.now());

  const takeFrom = async (...buckets: readonly Bucket[]) => {
    const now = nowMs();
    const { rows } = await pool.query<{ key: string; count: number; last_request: string }>(
      takeSql,
      [buckets.map((bucket) => keys[bucket]), now],
    );
    const full = buckets.flatMap((bucket) =>
      rows.filter(({ key, count }) => key === keys[bucket] && count > limits[bucket]),
    );
    if (full.length === 0) return undefined;
    const until = Math.max(...full.map((row) => Number(row.last_request) + windowMs));
    return { waitSeconds: Math.max(1, Math.ceil((until - now) / 1000)) };
  };

  const isKnown = async (): Promise<boolean> => {
    const { rowCount } = await pool.query(
      "SELECT FROM auth_rate_limit WHERE key = $1 AND last_request > $2",
      [known, nowMs() - rememberMs],
    );
    return rowCount === 1;
  };

  return {
    take: async () => {
      const held = await takeFrom("pair", "address");
      if (held !== undefined) return held;
      const heldForAll = await takeFrom("account");
      return heldForAll === undefined || (await isKnown()) ? undefined : heldForAll;
    },
    giveBack: async () => {
      await pool.query(giveBackSql, [keys.pair, [keys.address, keys.account], known, nowMs()]);
    },
  };
};
