import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engine } from "@tiltas/engine";
import type { TRPCError } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import type { Logger } from "pino";
import type { RequestContext } from "../api/request-context.ts";
import type { LeafFeed } from "../live/leaf-feed.ts";
import { appRouter } from "../router.ts";
import { largestBody } from "./door-rules.ts";
import { type Bridge, carry, findBridgedCalls } from "./trpc-bridge.ts";
import { contextOf } from "./trpc-context.ts";
import { getVisit } from "./visit.ts";

export const trpcPath = "/trpc/";
const largestBatch = 20;
const headers = { "cache-control": "no-store" };

type TrpcDoor = { readonly engine: Engine; readonly leaves: LeafFeed; readonly log: Logger };

type Failed = {
  readonly error: TRPCError;
  readonly path: string | undefined;
  readonly request: IncomingMessage;
};

type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Both ways in: the bridge for mutations, tRPC's own adapter for whatever the bridge leaves to it. */
export type TrpcDoors = {
  readonly adapter: Listener;
  readonly bridge: Bridge<RequestContext>;
};

export const createTrpcDoors = ({ engine, leaves, log }: TrpcDoor): TrpcDoors => {
  const tell = ({ error, path, request }: Failed): void => {
    if (error.code !== "INTERNAL_SERVER_ERROR" && error.code !== "SERVICE_UNAVAILABLE") return;
    log.error(
      { request: getVisit(request).id, procedure: path, err: error.cause ?? error },
      "a procedure failed",
    );
  };
  const limits = { largestBody, largestBatch };
  return {
    bridge: {
      ...limits,
      router: appRouter,
      headers,
      contextOf: (request) => contextOf(engine, leaves, request),
      onError: tell,
    },
    adapter: createHTTPHandler({
      router: appRouter,
      basePath: trpcPath,
      maxBatchSize: largestBatch,
      maxBodySize: largestBody,
      createContext: ({ req }) => contextOf(engine, leaves, req),
      responseMeta: () => ({ headers: new Headers(headers) }),
      onError: ({ error, path, req }) => tell({ error, path, request: req }),
    }),
  };
};

/** Serves the router under /trpc. */
export const createTrpcDoor = (door: TrpcDoor): Listener => {
  const { adapter, bridge } = createTrpcDoors(door);
  return async (request, response) => {
    const [path = "", query = ""] = (request.url ?? "").slice(trpcPath.length).split("?", 2);
    const calls = findBridgedCalls(bridge, request, path, query);
    return calls === undefined
      ? adapter(request, response)
      : carry(bridge, calls, request, response);
  };
};
