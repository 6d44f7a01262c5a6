import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseFundSearch } from "./fund-search.ts";

export const fundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/funds/$code",
  validateSearch: parseFundSearch,
  component: lazyRouteComponent(() => import("./fund-page.tsx"), "FundPage"),
});
