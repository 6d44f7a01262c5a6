import type { Instant } from "@tiltas/domain";
import type { Queryable } from "../tree/stored-tree.ts";

/** A cosignature as it is stored: not believed before its line is verified over the checkpoint's text. */
export type CosignatureRow = {
  readonly size: string;
  /** The witness's verifier key as one word. */
  readonly key: string;
  /** A signature line of a note, without its newline. */
  readonly line: string;
  /** When the witness says it signed. */
  readonly at: Instant;
};

/** The cosignatures of the checkpoint of so many leaves, by key. */
export const readCosignatures = async (
  db: Queryable,
  size: string,
): Promise<readonly CosignatureRow[]> => {
  const { rows } = await db.query<CosignatureRow>({
    name: "cosignatures_of",
    text: "SELECT size, key, line, at FROM cosignature WHERE size = $1 ORDER BY key",
    values: [size],
  });
  return rows;
};

/** The newest cosignature of a witness. */
export const findNewestBy = async (
  db: Queryable,
  key: string,
): Promise<CosignatureRow | undefined> => {
  const { rows } = await db.query<CosignatureRow>({
    name: "newest_cosignature_by",
    text: "SELECT size, key, line, at FROM cosignature WHERE key = $1 ORDER BY size DESC LIMIT 1",
    values: [key],
  });
  return rows[0];
};

/** Adds a cosignature; false when this witness has signed that checkpoint before, and what it signed then stays. */
export const insertCosignature = async (db: Queryable, row: CosignatureRow): Promise<boolean> => {
  const { rowCount } = await db.query({
    name: "cosignature_kept",
    text: "INSERT INTO cosignature (size, key, line, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    values: [row.size, row.key, row.line, row.at],
  });
  return rowCount === 1;
};
