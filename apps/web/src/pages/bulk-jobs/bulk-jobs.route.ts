import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const bulkJobsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/work/bulk",
  component: lazyRouteComponent(() => import("./bulk-jobs-page.tsx"), "BulkJobsPage"),
});
