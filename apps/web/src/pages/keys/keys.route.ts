import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../app/root.route.ts";

export const keysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/help/keys",
  component: lazyRouteComponent(() => import("./keys-page.tsx"), "KeysPage"),
});
