import type { Ground } from "../ground.ts";
import type { LeafChange } from "../views.ts";

type Row = { index: string; stream: string; version: number; action: string };

/** The leaves from index `after` on (0 for all), oldest first, at most `limit`; go on from the last index plus one. */
export const leafChanges = async (
  { pool }: Ground,
  after: number,
  limit: number,
): Promise<readonly LeafChange[]> => {
  const { rows } = await pool.query<Row>({
    name: "leaf-changes",
    text: `SELECT l.index, l.stream, l.version, e.action
             FROM leaf l JOIN entry e ON e.stream = l.stream AND e.version = l.version
            WHERE l.index >= $1 ORDER BY l.index LIMIT $2`,
    values: [after, limit],
  });
  return rows.map(({ index, stream, version, action }) => ({
    leafIndex: Number(index),
    stream,
    version,
    action,
  }));
};
