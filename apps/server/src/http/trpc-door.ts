import type { RequestListener } from "node:http";
import type { Engine, PersonView } from "@tiltas/engine";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import type { Logger } from "pino";
import type { RequestContext } from "../api/request-context.ts";
import type { LeafFeed } from "../live/leaf-feed.ts";
import { appRouter } from "../router.ts";
import { largestBody } from "./door-rules.ts";
import { findCaller } from "./find-caller.ts";
import { getVisit } from "./visit.ts";

export const trpcPath = "/trpc/";
const largestBatch = 20;

type TrpcDoor = { readonly engine: Engine; readonly leaves: LeafFeed; readonly log: Logger };

/** Serves the router under /trpc with tRPC's own adapter for node:http. */
export const createTrpcDoor = ({ engine, leaves, log }: TrpcDoor): RequestListener =>
  createHTTPHandler({
    router: appRouter,
    basePath: trpcPath,
    maxBatchSize: largestBatch,
    maxBodySize: largestBody,
    createContext: ({ req }): RequestContext => {
      const visit = getVisit(req);
      const ask = async (): Promise<PersonView | undefined> => findCaller(engine, req);
      let asked: Promise<PersonView | undefined> | undefined;
      return {
        engine,
        leaves,
        requestId: visit.id,
        findCaller: () => (asked ??= ask()),
        isStillSignedIn: async () => (await ask()) !== undefined,
      };
    },
    responseMeta: () => ({ headers: new Headers({ "cache-control": "no-store" }) }),
    onError: ({ error, path, req }) => {
      if (error.code !== "INTERNAL_SERVER_ERROR" && error.code !== "SERVICE_UNAVAILABLE") return;
      log.error(
        { request: getVisit(req).id, procedure: path, err: error.cause ?? error },
        "a procedure failed",
      );
    },
  });
