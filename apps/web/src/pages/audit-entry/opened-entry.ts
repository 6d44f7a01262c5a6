import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

/** One entry as the server opens it. */
export type OpenedEntryView = inferRouterOutputs<AppRouter>["entry"]["byLeaf"];
