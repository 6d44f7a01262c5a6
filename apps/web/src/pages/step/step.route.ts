import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

interface StepSearch {
  /** Id of the part the event is aimed at: a step, share, procurement, consignment, line or document. */
  readonly target?: string;
  /** Id of the person in whose name the step is taken, where that is not one's own. */
  readonly for?: string;
}

export const stepRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/c/$ref/do/$event",
  validateSearch: ({ target, for: lender }: Record<string, unknown>): StepSearch => ({
    ...(typeof target === "string" && target !== "" ? { target } : {}),
    ...(typeof lender === "string" && lender !== "" ? { for: lender } : {}),
  }),
  component: lazyRouteComponent(() => import("./step-page.tsx"), "StepPage"),
});
