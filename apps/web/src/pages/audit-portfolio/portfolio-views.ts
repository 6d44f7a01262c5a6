import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

type Outputs = inferRouterOutputs<AppRouter>["portfolio"];

export type PortfolioTotals = Outputs["totals"];
export type PortfolioCell = PortfolioTotals["cells"][number];
export type PortfolioMoment = PortfolioTotals["moment"];
export type PortfolioRow = Outputs["list"]["rows"][number];
