import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

type Answer = inferRouterOutputs<AppRouter>["evidence"]["measure"];

/** What a bundle would hold, as the server counted it. */
export type Measure = Extract<Answer, { ok: true }>["found"];
