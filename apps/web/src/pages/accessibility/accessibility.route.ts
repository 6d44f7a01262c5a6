import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../app/root.route.ts";

export const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/accessibility",
  component: lazyRouteComponent(() => import("./accessibility-page.tsx"), "AccessibilityPage"),
});
