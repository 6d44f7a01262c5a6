import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseExportsSearch } from "./exports-search.ts";

export const auditExportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/exports",
  validateSearch: parseExportsSearch,
  component: lazyRouteComponent(() => import("./audit-exports-page.tsx"), "AuditExportsPage"),
});
