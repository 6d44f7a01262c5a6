import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parsePortfolioSearch } from "./portfolio-search.ts";

export const auditPortfolioRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/portfolio",
  validateSearch: parsePortfolioSearch,
  component: lazyRouteComponent(() => import("./audit-portfolio-page.tsx"), "AuditPortfolioPage"),
});
