import { join } from "node:path";
import type { Clock } from "../ports/clock.ts";
import type { Ids } from "../ports/ids.ts";
import type { DocumentSettings } from "./document-settings.ts";
import type { DocumentStore } from "./document-store.ts";
import { sweepDrafts } from "./draft-file.ts";
import { folderStore } from "./folder-store.ts";
import { s3Store } from "./s3-store.ts";

type Place = { readonly folder: string; readonly clock: Clock; readonly ids: Ids };

/**
 * The store the settings ask for: a bucket, else `documents` in the data folder. Files on their way are written to
 * `documents/drafts` in either case; what a killed program left there is removed.
 */
export const openStore = async (
  { s3 }: DocumentSettings,
  { folder, clock, ids }: Place,
): Promise<DocumentStore> => {
  const documents = join(folder, "documents");
  const drafts = { folder: join(documents, "drafts"), ids };
  await sweepDrafts(drafts.folder, Date.parse(clock.now()));
  return s3 === undefined ? folderStore(documents, drafts) : s3Store(s3, clock, drafts);
};
