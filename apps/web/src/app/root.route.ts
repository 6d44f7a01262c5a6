import { createRootRoute } from "@tanstack/react-router";
import { loadPerson } from "../auth/session.ts";
import { NotFoundPage } from "../pages/not-found/not-found-page.tsx";
import { Shell } from "../shell/shell.tsx";
import { RootFailure } from "./root-failure.tsx";

export const rootRoute = createRootRoute({
  beforeLoad: async () => ({ person: await loadPerson() }),
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: RootFailure,
});
