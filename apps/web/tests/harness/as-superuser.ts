import { openDatabase } from "@tiltas/database";

/** What a database's administrator can do: one statement with the guard rails off; throws when it changes nothing. */
export const asSuperuser = async (superuserUrl: string, sql: string): Promise<void> => {
  const database = await openDatabase({ url: superuserUrl, poolSize: 1 });
  try {
    // The pool takes on the application's role; the login under it is still a superuser.
    await database.pool.query("SET ROLE NONE");
    await database.pool.query("SET session_replication_role = replica");
    const { rowCount } = await database.pool.query(sql);
    if (rowCount === 0) throw new Error(`nothing was changed by ${sql}`);
  } finally {
    await database.close();
  }
};
