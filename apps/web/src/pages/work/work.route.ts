import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseWorkSearch } from "./work-search.ts";

export const workRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/work",
  validateSearch: parseWorkSearch,
  component: lazyRouteComponent(() => import("./work-page.tsx"), "WorkPage"),
});
