import type { Ground } from "../ground.ts";

/** True when nothing was ever recorded. */
export const isEmpty = async ({ pool }: Ground): Promise<boolean> => {
  const { rows } = await pool.query<{ empty: boolean }>("SELECT NOT EXISTS (SELECT FROM entry) AS empty");
  return rows[0]?.empty === true;
};

/** Whether the database answers; a busy or lost one is a false, not an error. */
export const isHealthy = async ({ pool }: Ground): Promise<boolean> => {
  try {
    const { rowCount } = await pool.query({ text: "SELECT 1", query_timeout: 2000 });
    return rowCount === 1;
  } catch {
    return false;
  }
};
