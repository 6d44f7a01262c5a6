import type { CommitmentId, DocumentId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { DocumentFiles } from "./document-files.ts";
import { openDocument, type OpenedDocument } from "./open-document.ts";

/** Files of documents as servers hand them in and out. */
export type Documents = Pick<DocumentFiles, "mostBytes" | "keep" | "findAlarm"> & {
  /** A document of a commitment with its file; undefined for one the commitment does not have. */
  readonly open: (
    commitmentId: CommitmentId,
    documentId: DocumentId,
  ) => Promise<OpenedDocument | undefined>;
};

export const documentsOn = (ground: Ground): Documents => ({
  mostBytes: ground.files.mostBytes,
  keep: ground.files.keep,
  findAlarm: ground.files.findAlarm,
  open: async (commitmentId, documentId) => openDocument(ground, commitmentId, documentId),
});
