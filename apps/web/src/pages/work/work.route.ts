import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const workRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/work",
  component: lazyRouteComponent(() => import("./work-page.tsx"), "WorkPage"),
});
