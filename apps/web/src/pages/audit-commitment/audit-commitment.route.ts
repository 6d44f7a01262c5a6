import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const auditCommitmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/c/$ref",
  validateSearch: (raw: Readonly<Record<string, unknown>>): { at?: number } =>
    Number.isInteger(raw["at"]) ? { at: Number(raw["at"]) } : {},
  component: lazyRouteComponent(() => import("./audit-commitment-page.tsx"), "AuditCommitmentPage"),
});
