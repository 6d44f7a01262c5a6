import type { Document, DocumentKind } from "@tiltas/domain";
import { aPaper } from "@tiltas/workflows/testing";
import { createHash } from "node:crypto";
import type { Engine } from "../engine.ts";

const text = "Signed.\n";

/** Of the file that every engine of a test keeps. */
export const keptFile = {
  fileName: "signed.txt",
  mediaType: "text/plain",
  size: Buffer.byteLength(text),
  sha256: createHash("sha256").update(text).digest("hex"),
} as const satisfies Partial<Document>;

/** A text as bytes come in, in pieces. */
export async function* bytesOf(
  ...pieces: readonly (string | Uint8Array)[]
): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

/** Keeps the one file of `keptFile`. */
export const keepTestFile = async (engine: Engine): Promise<void> => {
  const kept = await engine.documents.keep(bytesOf(text), keptFile.mediaType);
  if (!kept.ok) throw new Error(kept.reasons[0].id);
};

/** A paper of a kind, as it is attached, whose file is kept. */
export const aKeptPaper = (kind: DocumentKind) => ({
  document: { ...aPaper(kind).document, ...keptFile },
});
