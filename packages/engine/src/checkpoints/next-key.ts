import { rename } from "node:fs/promises";
import { join } from "node:path";
import { formatVerifier } from "@tiltas/ledger";
import { findFile } from "../files/kept-file.ts";
import type { Queryable } from "../tree/stored-tree.ts";
import { keysUpTo } from "./key-rotations.ts";
import { findKeyFile, keyFileName, verifierWord } from "./ledger-key.ts";

/** The key that is to follow, until the change is recorded. */
export const nextKeyFileName = "ledger-key.next";

/**
 * Puts the next key in the place of the key once its record is in the ledger: also when the program ended between the
 * two. Nothing happens while nothing is recorded.
 */
export const settleNextKey = async (folder: string, db: Queryable): Promise<void> => {
  const file = join(folder, nextKeyFileName);
  if ((await findFile(file)) === undefined) return;
  const next = await findKeyFile(file);
  const current = await findKeyFile(join(folder, keyFileName));
  if (next === undefined || current === undefined) return;
  const followed = (await keysUpTo(db, next.verifier)).map(formatVerifier);
  if (followed.includes(verifierWord(current))) await rename(file, join(folder, keyFileName));
};
