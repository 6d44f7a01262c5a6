import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const stepRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/c/$ref/do/$event",
  component: lazyRouteComponent(() => import("./step-page.tsx"), "StepPage"),
});
