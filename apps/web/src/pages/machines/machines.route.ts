import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const machinesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/process",
  component: lazyRouteComponent(() => import("./machines-page.tsx"), "MachinesPage"),
});
