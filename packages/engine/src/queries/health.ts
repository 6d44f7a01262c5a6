import type { Ground } from "../ground.ts";

/** True when nothing was ever recorded. */
export const isEmpty = async ({ pool }: Pick<Ground, "pool">): Promise<boolean> => {
  const { rows } = await pool.query<{ empty: boolean }>(
    "SELECT NOT EXISTS (SELECT FROM entry) AS empty",
  );
  return rows[0]?.empty === true;
};

const patienceMs = 2000;

/** Whether the database answers within two seconds; a busy or lost one is a false, not an error. */
export const isHealthy = async ({
  pool,
  timing,
}: Pick<Ground, "pool" | "timing">): Promise<boolean> => {
  const answers = pool.query("SELECT 1").then(
    () => true,
    () => false,
  );
  const tooLate = timing.pause(patienceMs).then(() => false);
  return Promise.race([answers, tooLate]);
};
