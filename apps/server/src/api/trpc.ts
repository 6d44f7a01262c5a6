import { initTRPC } from "@trpc/server";
import { explainFault } from "./engine-fault.ts";
import { shapeError } from "./error-shape.ts";
import type { RequestContext } from "./request-context.ts";

const pingEvery = 15_000;

/** What a procedure says of itself: whether its answer is a stream, which only tRPC's own adapter carries. */
type ProcedureMeta = { readonly streams?: boolean };

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
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
