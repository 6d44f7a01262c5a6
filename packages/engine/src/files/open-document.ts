import type { CommitmentId, DocumentId } from "@tiltas/domain";
import type { CommitmentContext } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { findSnapshot } from "../queries/find-commitment.ts";

/** A document of a commitment; `bytes` is absent where its description alone was recorded, or the file is gone. */
export type OpenedDocument = {
  readonly document: CommitmentContext["documents"][number];
  readonly bytes?: AsyncIterable<Uint8Array>;
};

/**
 * A document with its file, retired or not; undefined for one the commitment does not have. Reading the bytes throws
 * before their end when they are not those recorded.
 */
export const openDocument = async (
  ground: Ground,
  commitmentId: CommitmentId,
  documentId: DocumentId,
): Promise<OpenedDocument | undefined> => {
  const found = await findSnapshot(ground, commitmentId);
  const document = found?.snapshot.context.documents.find((kept) => kept.documentId === documentId);
  if (document === undefined) return undefined;
  const bytes = document.bytesKept === true ? await ground.files.open(document) : undefined;
  return bytes === undefined ? { document } : { document, bytes };
};
