import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseSeparationSearch } from "./separation-search.ts";

export const separationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/separation",
  validateSearch: parseSeparationSearch,
  component: lazyRouteComponent(() => import("./separation-page.tsx"), "SeparationPage"),
});
