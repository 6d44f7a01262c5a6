import { readRotationNotes } from "../../checkpoints/key-rotations.ts";
import type { Queryable } from "../../tree/stored-tree.ts";
import type { ZipMember } from "../zip/zip-stream.ts";

/** `keys.jsonl`: every change of the ledger's key, also later than the checkpoint, for the reader may have the last key alone. */
export const keysMember = (db: Queryable): ZipMember => ({
  name: "keys.jsonl",
  async *content() {
    for (const note of await readRotationNotes(db)) yield `${JSON.stringify({ note })}\n`;
  },
});
