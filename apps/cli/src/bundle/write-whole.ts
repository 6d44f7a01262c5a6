import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "../arguments/usage-error.ts";

/** What was written: its length in bytes, and their SHA-256 in hex. */
export type Written = { readonly bytes: number; readonly sha256: string };

/** Throws UsageError where the file is there already, or its folder is not. */
export const requireFree = async (argument: string, file: string): Promise<void> => {
  const isThere = async (path: string): Promise<boolean> =>
    access(path).then(
      () => true,
      () => false,
    );
  if (await isThere(file)) throw new UsageError(argument, `${file} is there already`);
  if (!(await isThere(dirname(file))))
    throw new UsageError(argument, `${dirname(file)}: there is no such folder`);
};

const put = async (draft: string, content: AsyncIterable<Uint8Array>): Promise<Written> => {
  await using opened = await open(draft, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
    await opened.writeFile(chunk);
  }
  await opened.sync();
  return { bytes, sha256: hash.digest("hex") };
};

/**
 * Writes a file, readable by its owner alone: under another name first, so that it is there whole or not at all, also
 * when the wish to stop ends the program in the middle.
 */
export const writeWhole = async (
  file: string,
  content: AsyncIterable<Uint8Array>,
  stop: AbortSignal,
): Promise<Written> => {
  const draft = `${file}.${process.pid}.partial`;
  const forget = (): void => rmSync(draft, { force: true });
  stop.addEventListener("abort", forget);
  try {
    const written = await put(draft, content);
    stop.throwIfAborted();
    await rename(draft, file);
    return written;
  } finally {
    stop.removeEventListener("abort", forget);
    await rm(draft, { force: true });
  }
};
