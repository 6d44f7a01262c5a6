import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const auditEntryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/entry/$leaf",
  component: lazyRouteComponent(() => import("./audit-entry-page.tsx"), "AuditEntryPage"),
});
