import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own, with blanks and a dollar in its name, that PostgreSQL's account may enter; removed on disposal. */
export const scratchFolder = async (mode = 0o755): Promise<AsyncDisposable & { path: string }> => {
  const path = await mkdtemp(join(tmpdir(), "tiltas scratch $0 "));
  await chmod(path, mode);
  return { path, [Symbol.asyncDispose]: async () => rm(path, { recursive: true, force: true }) };
};
