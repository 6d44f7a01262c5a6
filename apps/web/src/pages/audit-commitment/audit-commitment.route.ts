import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const auditCommitmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/c/$ref",
  component: lazyRouteComponent(() => import("./audit-commitment-page.tsx"), "AuditCommitmentPage"),
});
