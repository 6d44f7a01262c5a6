import { type Database, openDatabase } from "@tiltas/database";

// The write path's statement is always best as nested loops over keys; a plan made while tables were
// small must not outlive their growth, and planning it anew each time costs more than running it.
const settings = `SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off;
  SET enable_mergejoin = off`;

/** Connections for the write path's one statement: two carry batches, the others what a failed batch left over. */
const poolSize = 6;

/** Opens a pool of its own for the write path, on the same database and rights. */
export const openWriters = async (url: string, say: (line: string) => void): Promise<Database> => {
  const database = await openDatabase({ url, poolSize, applicationName: "tiltas writer", say });
  database.pool.on("connect", (client) => {
    // Sent before anything else on this connection; without it the statement is slower, not wrong.
    client.query(settings).catch((thrown: unknown) => {
      say(`A writing connection keeps its ordinary settings: ${String(thrown)}`);
    });
  });
  return database;
};
