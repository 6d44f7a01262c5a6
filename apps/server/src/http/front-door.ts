import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Engine } from "@tiltas/engine";
import type { Logger } from "pino";
import { unexpectedMessage } from "../api/error-shape.ts";
import { answerLedger, ledgerPath } from "../ledger/answer-ledger.ts";
import type { LeafFeed } from "../live/leaf-feed.ts";
import { bulkPath, createBulkDownload } from "./bulk-download.ts";
import { createDocumentsDoor, documentsPath } from "./documents-door.ts";
import { findDoorFault } from "./door-rules.ts";
import { answerHealth, answerLive } from "./health.ts";
import { logWhenDone } from "./request-log.ts";
import { createPortfolioDownload, portfolioPath } from "./portfolio-download.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { serveWeb } from "./serve-web.ts";
import { createSignInBridge } from "./sign-in-bridge.ts";
import { createTrpcDoor, trpcPath } from "./trpc-door.ts";
import { beginVisit, type Visit } from "./visit.ts";
import type { WebBuild } from "./web-build.ts";
import { answerError } from "./wire-error.ts";

export type FrontDoor = {
  readonly engine: Engine;
  readonly leaves: LeafFeed;
  readonly log: Logger;
  readonly web: WebBuild;
  /** `https://tiltas.example` when people reach the server under another address than its own. */
  readonly publicOrigin?: string;
};

const signInPath = "/api/auth/";

/** Everything the server answers: health, the ledger in plain form, documents, sign-in, procedures, the web app. */
export const createFrontDoor = (door: FrontDoor): RequestListener => {
  const { engine, log, web, publicOrigin } = door;
  const https = publicOrigin?.startsWith("https:") ?? false;
  const trpc = createTrpcDoor(door);
  const signIn = createSignInBridge(engine, publicOrigin);
  const bulk = createBulkDownload(engine);
  const documents = createDocumentsDoor(door);
  const portfolio = createPortfolioDownload(engine);

  const answer = async (
    path: string,
    visit: Visit,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    if (path === "/health/live") return answerLive(response);
    if (path === "/health") return answerHealth(response, engine);
    if (path.startsWith(ledgerPath)) return answerLedger(engine, path, request, response);
    if (path.startsWith(bulkPath)) return bulk(request, response);
    if (path === documentsPath || path.startsWith(`${documentsPath}/`))
      return documents(path, request, response);
    if (path === portfolioPath) return portfolio(request, response);
    if (!path.startsWith(trpcPath) && !path.startsWith(signInPath))
      return serveWeb(web, path, request, response);
    const fault = findDoorFault(request, publicOrigin);
    if (fault !== undefined) return answerError(response, visit.id, fault);
    return path.startsWith(trpcPath) ? trpc(request, response) : signIn(request, response);
  };

  const answerFault = (
    visit: Visit,
    request: IncomingMessage,
    response: ServerResponse,
    err: unknown,
  ): void => {
    // A client that leaves in the middle of its own request is no fault of ours.
    if (!request.destroyed || request.complete)
      log.error({ request: visit.id, err }, "a request failed");
    if (response.headersSent) response.destroy();
    else
      answerError(response, visit.id, {
        code: "INTERNAL_SERVER_ERROR",
        message: unexpectedMessage,
      });
  };

  return (request, response) => {
    const visit = beginVisit(request);
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    response.setHeader("x-request-id", visit.id);
    setSecurityHeaders(response, { https });
    logWhenDone(log, visit, path, request, response);
    answer(path, visit, request, response).catch((error: unknown) =>
      answerFault(visit, request, response, error),
    );
  };
};
