import type { Ground } from "../ground.ts";

/** Name by person id; an id nobody bears stands for itself. */
export const readNames = async (
  { pool }: Ground,
  ids: Iterable<string>,
): Promise<(id: string) => { readonly id: string; readonly name: string }> => {
  const { rows } = await pool.query<{ id: string; name: string }>(
    "SELECT id::text, name FROM person WHERE id::text = ANY($1)",
    [[...new Set(ids)]],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
};
