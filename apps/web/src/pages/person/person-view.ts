import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

/** A person as the server shows them. */
export type PersonView = inferRouterOutputs<AppRouter>["person"]["list"][number];

/** An entry of a person's stream. */
export type PersonEntry = inferRouterOutputs<AppRouter>["person"]["history"]["entries"][number];
