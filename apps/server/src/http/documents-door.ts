import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engine } from "@tiltas/engine";
import type { Logger } from "pino";
import { createDocumentDownload } from "./document-download.ts";
import { createDocumentUpload } from "./document-upload.ts";

/** Files of documents: `POST /documents`, `GET /documents/<commitment id>/<document id>`. */
export const documentsPath = "/documents";

type DocumentsDoor = {
  readonly engine: Engine;
  readonly log: Logger;
  readonly publicOrigin?: string;
};

/** Takes files in and hands them out. */
export const createDocumentsDoor = ({ engine, log, publicOrigin }: DocumentsDoor) => {
  const upload = createDocumentUpload(engine, publicOrigin);
  const download = createDocumentDownload(engine, log);
  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> =>
    path === documentsPath && request.method === "POST"
      ? upload(request, response)
      : download(path, request, response);
};
