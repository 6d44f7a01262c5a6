import pg from "pg";

import { parseConnectionUrl } from "./connection-url.ts";

// Any fixed number; held by whoever changes roles or schema of this database.
const schemaLock = "8318";

/**
 * Runs `work` on a connection of its own while holding the database's schema lock, so that
 * programs starting at once take turns. Gives up with PostgreSQL's lock timeout after five minutes.
 */
export const withSchemaLock = async <T>(
  adminUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({
    connectionString: parseConnectionUrl(adminUrl).href,
    connectionTimeoutMillis: 10_000,
    application_name: "tiltas schema",
    lock_timeout: 300_000,
  });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${schemaLock})`);
    return await work(client);
  } finally {
    await client.end();
  }
};
