import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/$person",
  component: lazyRouteComponent(() => import("./person-page.tsx"), "PersonPage"),
});
