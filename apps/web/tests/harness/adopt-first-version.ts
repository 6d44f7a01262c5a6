import { openDatabase } from "@tiltas/database";

/** A database from before the second version of the process: the first is in force, as an old installation has it. */
export const adoptFirstVersion = async (superuserUrl: string): Promise<void> => {
  const database = await openDatabase({ url: superuserUrl, poolSize: 1 });
  try {
    await database.pool.query("SET ROLE NONE");
    await database.pool.query(
      "INSERT INTO machine_version (machine, number, adopted_at) VALUES ('commitment', 1, '2024-01-01T00:00:00Z')",
    );
  } finally {
    await database.close();
  }
};
