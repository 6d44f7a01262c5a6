import { initTRPC } from "@trpc/server";
import { explainFault } from "./engine-fault.ts";
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
/** Where every procedure begins. */
export const anyone = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw explainFault(result.error);
  return result;
});
