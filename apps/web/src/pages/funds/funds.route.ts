import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseFundsSearch } from "./funds-search.ts";

export const fundsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/funds",
  validateSearch: parseFundsSearch,
  component: lazyRouteComponent(() => import("./funds-page.tsx"), "FundsPage"),
});
