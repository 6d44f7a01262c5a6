import "./styles/index.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient, whenSignedOut } from "./api/trpc.ts";
import { router } from "./app/router.ts";
import { forgetPerson } from "./auth/session.ts";
import { activateLanguage } from "./i18n/activate-language.ts";
import { chosenLanguage } from "./i18n/language.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

whenSignedOut(() => void forgetPerson().then(() => router.invalidate()));

/** The texts come first: nothing is shown in ids. No top-level await, which lazy chunks would have to wait for. */
async function start(place: HTMLElement): Promise<void> {
  await activateLanguage(chosenLanguage());
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
}

void start(root);
