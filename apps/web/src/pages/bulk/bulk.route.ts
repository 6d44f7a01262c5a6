import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parseBulkSearch } from "./bulk-search.ts";

export const bulkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/work/bulk/$job",
  validateSearch: parseBulkSearch,
  component: lazyRouteComponent(() => import("./bulk-page.tsx"), "BulkPage"),
});
