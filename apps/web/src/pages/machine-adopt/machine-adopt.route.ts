import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

export const machineAdoptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/process/adopt",
  component: lazyRouteComponent(() => import("./machine-adopt-page.tsx"), "MachineAdoptPage"),
});
