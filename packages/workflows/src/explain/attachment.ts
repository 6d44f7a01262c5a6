import { documentIdSchema } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { foreseen, foreseenId, type Move, move } from "./move.ts";

/** The attachment of a paper of a kind, aimed at the kind. */
export const attachment = (context: CommitmentContext, kind: string): Move =>
  move("document.attach", kind, {
    document: {
      documentId: documentIdSchema.parse(foreseenId(context.documents.length + 1)),
      kind,
      title: foreseen,
      fileName: foreseen,
      mediaType: "application/pdf",
      size: 1,
      sha256: "0".repeat(64),
    },
  });
