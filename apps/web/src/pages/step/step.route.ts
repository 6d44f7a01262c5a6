import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

interface StepSearch {
  /** Id of the part the event is aimed at: a step, share, procurement, consignment, line or document. */
  readonly target?: string;
}

export const stepRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/c/$ref/do/$event",
  validateSearch: ({ target }: Record<string, unknown>): StepSearch =>
    typeof target === "string" && target !== "" ? { target } : {},
  component: lazyRouteComponent(() => import("./step-page.tsx"), "StepPage"),
});
