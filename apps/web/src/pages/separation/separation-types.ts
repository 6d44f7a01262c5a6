import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

type Reads = inferRouterOutputs<AppRouter>["separation"];
export type Separation = Reads["report"];
export type SeparationRow = Reads["rows"]["rows"][number];
export type SeparationAct = SeparationRow["acts"][number];
