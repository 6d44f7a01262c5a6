import type pg from "pg";

const selectText = {
  name: "sealed_text_of",
  text: "SELECT text FROM sealed_text WHERE stream = $1 AND version = $2",
};

type Place = { readonly stream: string; readonly version: number };

/** Whether a command sent again says what its entry's sealed text says; a text that was taken out answers to any. */
export const isSameText = async (
  pool: pg.Pool,
  { stream, version }: Place,
  text: string | undefined,
): Promise<boolean> => {
  if (text === undefined) return true;
  const { rows } = await pool.query<{ text: string | null }>({
    ...selectText,
    values: [stream, version],
  });
  return rows.every((kept) => kept.text === null || kept.text === text);
};
