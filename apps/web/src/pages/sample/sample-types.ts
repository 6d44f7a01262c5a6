import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

export type Sample = inferRouterOutputs<AppRouter>["sample"]["draw"];
