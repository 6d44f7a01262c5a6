import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

/** One refused attempt as the server tells it. */
export type RefusalRow = inferRouterOutputs<AppRouter>["refusal"]["list"]["rows"][number];

/** From so many refusals of one person within a day on, they stand out. */
export const oftenInADay = 3;
