import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { rootRoute } from "../../app/root.route.ts";
import { backAddress } from "../../auth/back-address.ts";

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { back?: string } =>
    search["back"] === undefined ? {} : { back: backAddress(search["back"]) },
  beforeLoad: ({ context, search }) => {
    if (context.person !== null) throw redirect({ href: search.back ?? "/", replace: true });
  },
  component: lazyRouteComponent(() => import("./sign-in-page.tsx"), "SignInPage"),
});
