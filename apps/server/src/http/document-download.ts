import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { commitmentIdSchema, documentIdSchema } from "@tiltas/domain";
import type { Engine, OpenedDocument } from "@tiltas/engine";
import type { Logger } from "pino";
import { attachmentNamed } from "./content-disposition.ts";
import { findCaller } from "./find-caller.ts";
import { getVisit } from "./visit.ts";
import { answerError, type TurnedAway } from "./wire-error.ts";

type Downloading = Pick<Engine, "signIn" | "findPerson" | "documents">;

const address = /^\/documents\/([^/]+)\/([^/]+)$/;

const missing: TurnedAway = { code: "NOT_FOUND", message: "There is no such document." };
const described: TurnedAway = {
  code: "NOT_FOUND",
  message: "Of this document only its description and SHA-256 are kept, not its file.",
};
const notRecorded: TurnedAway = {
  code: "INTERNAL_SERVER_ERROR",
  message: "The file kept is not the one that was recorded. It was noted under the request id.",
};

const headersOf = ({
  fileName,
  mediaType,
  size,
  sha256,
  retired,
}: OpenedDocument["document"]): Readonly<Record<string, string | number>> => ({
  "content-type": mediaType,
  "content-length": size,
  "content-disposition": attachmentNamed(retired ? `retired-${fileName}` : fileName),
  "content-security-policy": "sandbox; default-src 'none'",
  "cache-control": "private, no-store",
  // RFC 9530.
  "repr-digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
  ...(retired ? { "x-tiltas-retired": "true" } : {}),
});

const isGone = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === "ERR_STREAM_PREMATURE_CLOSE";

const isChanged = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.name === "BytesChangedError";

async function* joined(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** Sends the file; one that turns out changed on the way is cut off before its end, never sent whole. */
const send = async (
  bytes: AsyncIterable<Uint8Array>,
  document: OpenedDocument["document"],
  response: ServerResponse,
): Promise<void> => {
  const rest = bytes[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done === true) throw new TypeError("a document has at least one byte");
  response.writeHead(200, headersOf(document));
  try {
    await pipeline(Readable.from(joined(first.value, rest)), response);
  } catch (thrown) {
    // Whoever breaks a download off is no fault of ours.
    if (!isGone(thrown)) throw thrown;
  }
};

/** Hands out a document of a commitment to whoever may read the commitment: as an attachment, its hash proved on the way. */
export const createDocumentDownload =
  (engine: Downloading, log: Logger) =>
  async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { id } = getVisit(request);
    const turnAway = (fault: TurnedAway) => answerError(response, id, fault);
    if (request.method !== "GET" && request.method !== "HEAD")
      return turnAway({ code: "METHOD_NOT_SUPPORTED", message: "Use GET to read." });
    const person = await findCaller(engine, request);
    if (person === undefined) return turnAway({ code: "UNAUTHORIZED", message: "Sign in first." });
    if (person.roles.length === 0)
      return turnAway({ code: "FORBIDDEN", message: "You hold no role yet." });
    const [, commitment, asked] = address.exec(path) ?? [];
    const commitmentId = commitmentIdSchema.safeParse(commitment);
    const documentId = documentIdSchema.safeParse(asked);
    if (!commitmentId.success || !documentId.success) return turnAway(missing);
    const opened = await engine.documents.open(commitmentId.data, documentId.data);
    if (opened === undefined) return turnAway(missing);
    const { document, bytes } = opened;
    if (document.bytesKept !== true) return turnAway(described);
    const alarm = () =>
      log.error(
        { request: id, commitment, document: asked, sha256: document.sha256 },
        "a document's file is not the one recorded",
      );
    if (bytes === undefined) {
      alarm();
      return turnAway(notRecorded);
    }
    if (request.method === "HEAD") {
      response.writeHead(200, headersOf(document));
      response.end();
      return undefined;
    }
    try {
      return await send(bytes, document, response);
    } catch (thrown) {
      if (!isChanged(thrown)) throw thrown;
      alarm();
      return response.headersSent ? void response.destroy() : turnAway(notRecorded);
    }
  };
