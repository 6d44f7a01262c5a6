import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

/** One line of the ledger as the explorer gets it. */
export type LedgerRow = inferRouterOutputs<AppRouter>["entry"]["explore"]["rows"][number];
