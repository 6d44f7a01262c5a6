import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const proposeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/propose",
  component: lazyRouteComponent(() => import("./propose-page.tsx"), "ProposePage"),
});
