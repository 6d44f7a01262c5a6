import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseConformanceSearch, parseTakenSearch } from "./conformance-search.ts";

export const conformanceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/conformance",
  validateSearch: parseConformanceSearch,
  component: lazyRouteComponent(() => import("./conformance-page.tsx"), "ConformancePage"),
});

export const takenRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/audit/conformance/commitments",
  validateSearch: parseTakenSearch,
  component: lazyRouteComponent(() => import("./taken-page.tsx"), "TakenPage"),
});
