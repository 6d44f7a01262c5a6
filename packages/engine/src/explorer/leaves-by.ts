import type { Instant } from "@tiltas/domain";
import type { Ground } from "../ground.ts";

const selectLast = {
  name: "leaves-by-instant",
  text: `SELECT leaf_index FROM leaf_mark WHERE moment <= $1::timestamptz
          ORDER BY moment DESC, leaf_index DESC LIMIT 1`,
};

/**
 * How many leaves there were at an instant: all before the first that was recorded later. Moments never go back, so
 * the answer for a past instant never changes.
 */
export const leavesBy = async ({ pool }: Ground, instant: Instant): Promise<number> => {
  const { rows } = await pool.query<{ leaf_index: string }>({ ...selectLast, values: [instant] });
  const [last] = rows;
  return last === undefined ? 0 : Number(last.leaf_index) + 1;
};
