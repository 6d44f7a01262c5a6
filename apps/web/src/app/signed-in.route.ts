import { createRoute, redirect } from "@tanstack/react-router";
import { rootRoute } from "./root.route.ts";

/** Parent of every page that needs a session; its children have `context.person`, never null. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signedIn",
  beforeLoad: ({ context, location }) => {
    if (context.person === null)
      throw redirect({ to: "/sign-in", search: { back: location.href } });
    return { person: context.person };
  },
});
