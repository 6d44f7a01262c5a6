import type { Queryable } from "../tree/stored-tree.ts";
import type { CheckpointRow } from "../checkpoints/checkpoint-rows.ts";
import { readCosignatures } from "./cosignature-rows.ts";

/** A checkpoint's note with the lines of every witness that signed it (C2SP tlog-cosignature). */
export const readCosignedNote = async (
  db: Queryable,
  { size, note }: Pick<CheckpointRow, "size" | "note">,
): Promise<string> => {
  const lines = (await readCosignatures(db, size)).map(({ line }) => `${line}\n`);
  return `${note}${lines.join("")}`;
};

/** The largest checkpoint that a witness signed, its lines included; undefined while there is none. */
export const findCosignedNote = async (db: Queryable): Promise<string | undefined> => {
  const { rows } = await db.query<Pick<CheckpointRow, "size" | "note">>({
    name: "newest_cosigned",
    text: `SELECT size, note FROM checkpoint
      WHERE size = (SELECT max(size) FROM cosignature JOIN checkpoint USING (size))`,
  });
  const [newest] = rows;
  return newest === undefined ? undefined : readCosignedNote(db, newest);
};
