import pg from "pg";

type Counted = { readonly milliseconds: number; readonly entries: number };

// Both are told by the same connections at the same moments, so their quotient holds though each lags by a second.
const selectCounted = `
  SELECT (SELECT active_time FROM pg_stat_database WHERE datname = current_database()) AS milliseconds,
    (SELECT n_tup_ins::float FROM pg_stat_user_tables WHERE relname = 'entry') AS entries`;

/**
 * Microseconds PostgreSQL's connections were at work for each entry written meanwhile, waiting for the disk included:
 * the commands' statement and all else that was asked, as sessions, reads, ordering and signing.
 */
export const measureDatabaseTime = async (
  url: string,
  work: () => Promise<unknown>,
): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const count = async (): Promise<Counted> => {
    const { rows } = await client.query<Counted>(selectCounted);
    const [counted] = rows;
    if (counted === undefined) throw new Error("PostgreSQL counts nothing");
    return counted;
  };
  const before = await count();
  await work();
  const after = await count();
  await client.end();
  return ((after.milliseconds - before.milliseconds) * 1000) / (after.entries - before.entries);
};
