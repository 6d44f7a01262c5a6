import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const pipelineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/pipeline",
  component: lazyRouteComponent(() => import("./pipeline-page.tsx"), "PipelinePage"),
});
