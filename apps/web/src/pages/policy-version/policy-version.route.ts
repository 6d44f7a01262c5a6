import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parsePolicyVersionSearch } from "./policy-version-search.ts";

export const policyVersionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/policy/$version",
  validateSearch: parsePolicyVersionSearch,
  component: lazyRouteComponent(() => import("./policy-version-page.tsx"), "PolicyVersionPage"),
});
