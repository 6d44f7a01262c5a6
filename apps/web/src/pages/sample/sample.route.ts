import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseSampleSearch } from "./sample-search.ts";

export const sampleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/sample",
  validateSearch: parseSampleSearch,
  component: lazyRouteComponent(() => import("./sample-page.tsx"), "SamplePage"),
});
