import type pg from "pg";

/** One moment of the database, on one connection, until it is closed; closing twice is once. */
export type Moment = {
  readonly client: pg.PoolClient;
  readonly close: () => Promise<void>;
};

const begin =
  // oxlint-disable-next-line tiltas/transaction-appends-entry -- it only reads, and from one moment
  "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0; SET LOCAL cursor_tuple_fraction = 1";

/** Opens one; a reader that takes nothing for a minute loses it (`idle_in_transaction_session_timeout`). */
export const openMoment = async (pool: pg.Pool): Promise<Moment> => {
  const client = await pool.connect();
  let isOpen = true;
  // The connection is closed, not kept: that ends the transaction and its cursors whatever state they are in.
  const close = async (): Promise<void> => {
    if (isOpen) client.release(true);
    isOpen = false;
  };
  try {
    await client.query(begin);
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return { client, close };
};
