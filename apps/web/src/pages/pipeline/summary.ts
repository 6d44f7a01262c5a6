import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

export type Summary = inferRouterOutputs<AppRouter>["pipeline"]["summary"];
export type BreakdownRow = Summary["breakdown"][number];
