import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

export type Conformance = inferRouterOutputs<AppRouter>["conformance"]["report"];
export type Variant = Conformance["variants"][number];
