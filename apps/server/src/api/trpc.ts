import { initTRPC } from "@trpc/server";
import { shapeError } from "./error-shape.ts";
import type { RequestContext } from "./request-context.ts";

const pingEvery = 15_000;

const t = initTRPC.context<RequestContext>().create({
  errorFormatter: shapeError,
  isDev: false,
  sse: {
    ping: { enabled: true, intervalMs: pingEvery },
    client: { reconnectAfterInactivityMs: 3 * pingEvery },
  },
});

export const router = t.router;
export const anyone = t.procedure;
