import pg from "pg";

/** One connection for a test; `run` gives rows. */
export const connect = async (
  url: string,
): Promise<
  AsyncDisposable & { run: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]> }
> => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return {
    run: async (sql, values) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    [Symbol.asyncDispose]: async () => client.end(),
  };
};
