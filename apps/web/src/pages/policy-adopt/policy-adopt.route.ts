import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const policyAdoptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/policy/adopt",
  component: lazyRouteComponent(() => import("./policy-adopt-page.tsx"), "PolicyAdoptPage"),
});
