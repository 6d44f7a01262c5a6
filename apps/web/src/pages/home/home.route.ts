import { createRoute, redirect } from "@tanstack/react-router";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { homeAddress } from "../../auth/home-address.ts";

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeAddress(context.person), replace: true });
  },
});
