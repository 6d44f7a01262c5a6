import type pg from "pg";

/** Any fixed number: whoever grows or signs the tree holds it, so that any number of servers may try. */
const treeLock = "8324";

/** Undone before anyone goes on, so that the next round finds the lock free; a lost connection undoes by itself. */
const undo = async (client: pg.PoolClient): Promise<void> => {
  const isUndone = await client.query("ROLLBACK").then(
    () => true,
    () => false,
  );
  client.release(!isUndone);
};

/** Runs work on one connection while holding the tree, everything it stores together or not at all; undefined when another server holds it. */
export const withTreeLock = async <Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result | undefined> => {
  const client = await pool.connect();
  try {
    // oxlint-disable-next-line tiltas/transaction-appends-entry -- it sums up entries that are there already
    await client.query("BEGIN");
    const { rows } = await client.query<{ held: boolean }>(
      `SELECT pg_try_advisory_xact_lock(${treeLock}) AS held`,
    );
    const result = rows[0]?.held === true ? await work(client) : undefined;
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (thrown) {
    await undo(client);
    throw thrown;
  }
};
