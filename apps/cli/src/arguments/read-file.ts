import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { UsageError } from "./usage-error.ts";

const mostBytes = 256 * 1024 * 1024;

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["ENOTDIR", "there is no such file"],
  ["EISDIR", "is a folder"],
  ["EACCES", "may not be read"],
  ["EPERM", "may not be read"],
]);

/** Why a file that was named cannot be read, in words; undefined for what is no fault of the name. */
export const findFileReason = (thrown: unknown): string | undefined =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string"
    ? reasons.get(thrown.code)
    : undefined;

/**
 * The bytes of a file that was named on the command line, of at most 256 MiB.
 * @throws UsageError naming the argument and the path when it cannot be read
 */
export const readNamedFile = async (
  argument: string,
  path: string,
  folder: string,
): Promise<Uint8Array> => {
  const full = resolve(folder, path);
  try {
    await using file = await open(full);
    const { size } = await file.stat();
    if (size > mostBytes) throw new UsageError(argument, `${full} has more than 256 MiB`);
    return await file.readFile();
  } catch (cause) {
    const reason = findFileReason(cause);
    if (reason === undefined) throw cause;
    throw new UsageError(argument, `${full}: ${reason}`, { cause });
  }
};
