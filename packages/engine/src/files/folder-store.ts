import { createReadStream } from "node:fs";
import { access, mkdir, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DocumentStore } from "./document-store.ts";
import { type Drafts, withDraft } from "./draft-file.ts";
import { ifThere, syncFolder } from "./kept-file.ts";

const pathOf = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

const readAtOnce = 262_144;

/** Puts a finished draft in its place, and makes sure that it is still there after a power cut. */
const settle = async (draft: string, place: string): Promise<void> => {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(draft, place);
  await syncFolder(dirname(place));
  await syncFolder(dirname(dirname(place)));
};

/** Opens the file only when it is read, so that one that is never read is never left open. */
async function* read(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: readAtOnce });
}

/** Keeps documents as files of a folder, each named by its SHA-256; drafts must be of the same disk. */
export const folderStore = (folder: string, drafts: Drafts): DocumentStore => ({
  put: async (bytes) =>
    withDraft(drafts, bytes, async ({ path, sha256, size }) => {
      await settle(path, pathOf(folder, sha256));
      return { sha256, size };
    }),
  open: async (sha256) =>
    ifThere(async () => {
      const path = pathOf(folder, sha256);
      await access(path);
      return read(path);
    }),
  findSize: async (sha256) => ifThere(async () => (await stat(pathOf(folder, sha256))).size),
});
