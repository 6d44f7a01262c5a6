import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parsePolicySimulateSearch } from "./policy-simulate-search.ts";

export const policySimulateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/policy/simulate",
  validateSearch: parsePolicySimulateSearch,
  component: lazyRouteComponent(() => import("./policy-simulate-page.tsx"), "PolicySimulatePage"),
});
