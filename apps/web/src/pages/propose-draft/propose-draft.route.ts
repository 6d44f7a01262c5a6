import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const proposeDraftRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/propose/$draft",
  component: lazyRouteComponent(() => import("./propose-draft-page.tsx"), "ProposeDraftPage"),
});
