import { open, readFile, rename, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";

import { unlessCode } from "../errors.ts";
import type { Ground } from "./ground.ts";

const largestBytes = 16 * 1024 * 1024;
const tailLines = 6;

const logFile = (ground: Ground): string => join(ground.folder, "postgres.log");

/** Opens the server's log for appending; one grown large is set aside once. */
export const openServerLog = async (ground: Ground): Promise<FileHandle> => {
  const file = logFile(ground);
  const known = await unlessCode(["ENOENT"], stat(file));
  if (known !== undefined && known.size > largestBytes) await rename(file, `${file}.1`);
  const log = await open(file, "a", 0o600);
  if (ground.user !== undefined) await log.chown(ground.user.uid, ground.user.gid);
  return log;
};

/** The last lines the server wrote, and where the rest is. */
export const readServerLogTail = async (ground: Ground): Promise<string> => {
  const text = (await unlessCode(["ENOENT"], readFile(logFile(ground), "utf8"))) ?? "";
  const lines = text.trim().split("\n").slice(-tailLines);
  return `${lines.join("\n")}\n(the whole log: ${logFile(ground)})`;
};
