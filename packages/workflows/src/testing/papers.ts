import { type DocumentKind, documentKindSchema } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import type { Law } from "./law.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { anEvent, play } from "./play.ts";

/** The id of the one paper of a kind. */
export const paperId = (kind: DocumentKind): string =>
  seededUuid(710, documentKindSchema.options.indexOf(kind) + 1);

/** A paper of a kind, as it is attached. */
export const aPaper = (kind: DocumentKind) => ({
  document: {
    documentId: paperId(kind),
    kind,
    title: kind,
    fileName: `${kind}.pdf`,
    mediaType: "application/pdf",
    size: 1,
    sha256: "0".repeat(64),
  },
});

/** The commitment with a paper of the kind kept; as it is where it has that paper. */
export const withPaper = (snapshot: CommitmentSnapshot, kind: DocumentKind): CommitmentSnapshot =>
  snapshot.context.documents.some(({ documentId }) => documentId === paperId(kind))
    ? snapshot
    : play(snapshot, "document.attach", "recipientRepresentative", aPaper(kind));

/** The commitment with the papers goods need, so that an exploration does not have to come to them. */
export const withGoodsPapers = (law: Law, snapshot: CommitmentSnapshot): CommitmentSnapshot =>
  (["acceptanceCertificate", "releaseOrder"] as const).reduce((now, kind) => {
    const next = law.step(now, anEvent("document.attach", "proposer", aPaper(kind)));
    if (next === undefined) throw new TypeError(`${kind} is not taken`);
    return next;
  }, snapshot);
