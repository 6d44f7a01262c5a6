import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

/** One page for the draft and its sections: the form stays as it is from section to section. */
export const proposeDraftRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/propose/$draft/{-$section}",
  component: lazyRouteComponent(() => import("./propose-draft-page.tsx"), "ProposeDraftPage"),
});
