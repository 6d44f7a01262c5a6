import pg from "pg";

import { columnTypes } from "./column-types.ts";
import { findUser, parseConnectionUrl, withSettings } from "./connection-url.ts";
import { applicationRole } from "./roles.ts";
import type { Say } from "./say.ts";

export type PoolOptions = {
  /** What `pg_stat_activity` shows. */
  readonly applicationName: string;
  /** Most connections held at once. */
  readonly poolSize: number;
  /** A statement running longer is cancelled (57014). */
  readonly statementTimeoutMs: number;
  /** How long a caller waits for a free or new connection. */
  readonly connectionTimeoutMs: number;
};

const sessionSettings = { TimeZone: "UTC", DateStyle: "ISO" };

const mayActAsApplication = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ may: boolean }>(
      "SELECT CASE WHEN to_regrole($1) IS NULL THEN false ELSE pg_has_role($1, 'SET') END AS may",
      [applicationRole],
    );
    return rows[0]?.may === true;
  } finally {
    await client.end();
  }
};

/** A login other than `tiltas_app` steps down to it where it may. */
const settingsFor = async (url: string, say: Say): Promise<Record<string, string>> => {
  const login = findUser(url);
  if (login === applicationRole) return sessionSettings;
  if (await mayActAsApplication(url)) return { ...sessionSettings, role: applicationRole };
  say(
    `${login ?? "The database login"} may not act as ${applicationRole}: it works with its own rights, which may allow changing the ledger.`,
  );
  return sessionSettings;
};

/**
 * Opens the pool all reads and writes share. Connection losses are told through `say`;
 * whoever was waiting on a lost connection gets its error.
 */
export const openPool = async (url: string, options: PoolOptions, say: Say): Promise<pg.Pool> => {
  const settings = await settingsFor(parseConnectionUrl(url).href, say);
  const pool = new pg.Pool({
    connectionString: withSettings(url, settings),
    max: options.poolSize,
    application_name: options.applicationName,
    statement_timeout: options.statementTimeoutMs,
    connectionTimeoutMillis: options.connectionTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    types: columnTypes,
  });
  pool.on("error", (error) => say(`A database connection was lost: ${error.message}`));
  // A connection lent out has no listener of the pool's; without one its loss would end the program.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
};
