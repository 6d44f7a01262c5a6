import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseRefusalsSearch } from "./refusals-search.ts";

export const auditRefusalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/refusals",
  validateSearch: parseRefusalsSearch,
  component: lazyRouteComponent(() => import("./audit-refusals-page.tsx"), "AuditRefusalsPage"),
});
