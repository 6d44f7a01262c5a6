import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseReportSearch, parseRowsSearch } from "./reports-search.ts";

export const reportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/reports",
  component: lazyRouteComponent(() => import("./reports-page.tsx"), "ReportsPage"),
});

export const reportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/reports/$id",
  validateSearch: parseReportSearch,
  component: lazyRouteComponent(() => import("./one-report-page.tsx"), "OneReportPage"),
});

export const reportRowsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/reports/$id/rows",
  validateSearch: parseRowsSearch,
  component: lazyRouteComponent(() => import("./rows-page.tsx"), "RowsPage"),
});
