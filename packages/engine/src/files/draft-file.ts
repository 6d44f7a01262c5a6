import { createHash } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Ids } from "../ports/ids.ts";
import type { KeptBytes } from "./document-store.ts";

/** Where drafts are written, and what their names are made of. */
export type Drafts = { readonly folder: string; readonly ids: Pick<Ids, "uuid"> };

/** Bytes on the disk under a name of this call alone. */
type DraftFile = KeptBytes & { readonly path: string };

const fill = async (path: string, bytes: AsyncIterable<Uint8Array>): Promise<KeptBytes> => {
  const hash = createHash("sha256");
  let size = 0;
  await using opened = await open(path, "wx", 0o600);
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
    await opened.writeFile(chunk);
  }
  await opened.sync();
  return { sha256: hash.digest("hex"), size };
};

/**
 * Writes bytes to a draft in the folder, uses it, and removes it if it is still there: what breaks off half way leaves
 * nothing behind.
 */
export const withDraft = async <Result>(
  { folder, ids }: Drafts,
  bytes: AsyncIterable<Uint8Array>,
  use: (draft: DraftFile) => Promise<Result>,
): Promise<Result> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, ids.uuid());
  try {
    return await use({ path, ...(await fill(path, bytes)) });
  } finally {
    await rm(path, { force: true });
  }
};

const aDay = 86_400_000;

/** Removes drafts that a program left when it was killed; those of today may still be written by another server. */
export const sweepDrafts = async (folder: string, now: number): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (now - (await stat(path)).mtimeMs > aDay) await rm(path, { force: true });
  }
};
