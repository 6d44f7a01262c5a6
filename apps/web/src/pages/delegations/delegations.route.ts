import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const delegationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/delegations",
  component: lazyRouteComponent(() => import("./delegations-page.tsx"), "DelegationsPage"),
});
