import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const commitmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/c/$ref",
  component: lazyRouteComponent(() => import("./commitment-page.tsx"), "CommitmentPage"),
});
