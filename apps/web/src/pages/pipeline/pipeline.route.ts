import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { parsePipelineSearch } from "./pipeline-search.ts";

export const pipelineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/pipeline",
  validateSearch: parsePipelineSearch,
  component: lazyRouteComponent(() => import("./pipeline-page.tsx"), "PipelinePage"),
});
