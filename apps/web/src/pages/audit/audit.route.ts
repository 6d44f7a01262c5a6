import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit",
  component: lazyRouteComponent(() => import("./audit-page.tsx"), "AuditPage"),
});
