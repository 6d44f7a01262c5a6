import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

/** What the ledger signed last, who watches it, and why it is not signed, if so. */
export type LedgerStanding = inferRouterOutputs<AppRouter>["ledger"]["standing"];
