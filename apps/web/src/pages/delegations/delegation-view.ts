import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

/** A role one person lends another, as the server shows it. */
export type DelegationView = inferRouterOutputs<AppRouter>["delegation"]["mine"]["given"][number];
