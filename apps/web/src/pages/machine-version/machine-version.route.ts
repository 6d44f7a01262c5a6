import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";

/** What the address of a version says beside its name: what it is compared with. */
interface MachineVersionSearch {
  readonly compare?: string;
}

export const machineVersionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/process/$version",
  validateSearch: ({ compare }: Readonly<Record<string, unknown>>): MachineVersionSearch =>
    typeof compare === "string" && compare !== "" ? { compare } : {},
  component: lazyRouteComponent(() => import("./machine-version-page.tsx"), "MachineVersionPage"),
});
