import { openDatabase } from "@tiltas/database";

type Place = { readonly reference: string; readonly version: number };

/** What a superuser can do: the guard rails off, one byte in the middle of one entry made another. */
export const flipOneByte = async (
  superuserUrl: string,
  { reference, version }: Place,
): Promise<void> => {
  const database = await openDatabase({ url: superuserUrl, poolSize: 1 });
  try {
    // The pool takes on the application's role; the login under it is still a superuser.
    await database.pool.query("SET ROLE NONE");
    await database.pool.query("SET session_replication_role = replica");
    const { rowCount } = await database.pool.query(
      `UPDATE entry SET bytes = set_byte(bytes, length(bytes) / 2, get_byte(bytes, length(bytes) / 2) # 1)
         FROM commitment
        WHERE stream = 'commitment/' || commitment.id AND entry.version = $2 AND reference = $1`,
      [reference, version],
    );
    if (rowCount !== 1) throw new Error(`${reference} has no entry ${version}`);
  } finally {
    await database.close();
  }
};
