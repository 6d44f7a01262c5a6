import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const policyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/policy",
  component: lazyRouteComponent(() => import("./policy-page.tsx"), "PolicyPage"),
});
