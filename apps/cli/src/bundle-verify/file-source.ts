import { open } from "node:fs/promises";
import { resolve } from "node:path";
import type { ByteSource } from "@tiltas/ledger";
import { UsageError } from "../arguments/usage-error.ts";
import { findFileReason } from "../arguments/read-file.ts";

/** A file that is read from any place, until it is closed. */
export type FileSource = ByteSource & AsyncDisposable;

const openNamed = async (argument: string, full: string) => {
  try {
    return await open(full);
  } catch (cause) {
    const reason = findFileReason(cause);
    if (reason === undefined) throw cause;
    throw new UsageError(argument, `${full}: ${reason}`, { cause });
  }
};

/** Opens a file named on the command line, of any size. Throws UsageError naming argument and path when it cannot be read. */
export const openFileSource = async (
  argument: string,
  path: string,
  folder: string,
): Promise<FileSource> => {
  const full = resolve(folder, path);
  const file = await openNamed(argument, full);
  const about = await file.stat();
  if (!about.isFile()) {
    await file.close();
    throw new UsageError(argument, `${full}: is not a file`);
  }
  const read: ByteSource["read"] = async (from, length) => {
    const bytes = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await file.read(bytes, done, length - done, from + done);
      if (bytesRead === 0) throw new RangeError(`${full} ends before byte ${from + length}`);
      done += bytesRead;
    }
    return bytes;
  };
  return { size: about.size, read, [Symbol.asyncDispose]: async () => file.close() };
};
