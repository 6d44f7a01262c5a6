import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const auditVerifyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/verify",
  component: lazyRouteComponent(() => import("./audit-verify-page.tsx"), "AuditVerifyPage"),
});
