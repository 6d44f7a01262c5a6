import { createRootRoute } from "@tanstack/react-router";
import { loadPerson } from "../auth/session.ts";
import { activateEveryText } from "../i18n/activate-language.ts";
import { NotFoundPage } from "../pages/not-found/not-found-page.tsx";
import { Shell } from "../shell/shell.tsx";
import { RootFailure } from "./root-failure.tsx";

export const rootRoute = createRootRoute({
  beforeLoad: async () => {
    const person = await loadPerson();
    if (person !== null) await activateEveryText();
    return { person };
  },
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: RootFailure,
});
