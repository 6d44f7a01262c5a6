import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parsePastSearch } from "./past-search.ts";

export const auditCommitmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/c/$ref",
  validateSearch: parsePastSearch,
  component: lazyRouteComponent(() => import("./audit-commitment-page.tsx"), "AuditCommitmentPage"),
});
