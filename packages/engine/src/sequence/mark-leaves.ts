import type pg from "pg";

/** How many leaves one round marks: as many as it may place, so that marks keep up. */
const mostMarks = 5000;

/**
 * Copies what leaves are found by from their entries, in leaf order. `moment` is the latest recording so far. Rounds of
 * several servers begin where committed marks end and so write the same rows: the second one's are passed over.
 */
const markStatement = `
  WITH head AS (SELECT coalesce(max(leaf_index) + 1, 0) AS next FROM leaf_mark)
  INSERT INTO leaf_mark (leaf_index, kind, action, person_id, on_behalf_of, at, effective_on, moment)
  SELECT l.index, split_part(l.stream, '/', 1), e.action, e.person_id, e.on_behalf_of, e.at, e.effective_on,
         greatest((SELECT moment FROM leaf_mark ORDER BY leaf_index DESC LIMIT 1), max(e.at) OVER (ORDER BY l.index))
    FROM head, leaf l JOIN entry e ON e.stream = l.stream AND e.version = l.version
   WHERE l.index >= head.next AND l.index < head.next + ${mostMarks}
   ORDER BY l.index
  ON CONFLICT DO NOTHING`;

/** Marks the leaves that are not yet, some thousand of them; returns how many. */
export const markLeaves = async (pool: pg.Pool): Promise<number> => {
  const { rowCount } = await pool.query({ name: "mark_leaves", text: markStatement });
  return rowCount ?? 0;
};
