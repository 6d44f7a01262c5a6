import { Outlet, useRouteContext } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useText } from "../i18n/use-text.ts";
import { AppLink } from "../kit/app-link.tsx";
import { ArrivalContext, createArrival } from "./arrival.ts";
import { Header } from "./header.tsx";
import styles from "./shell.module.css";
import { useGlobalKeys } from "./use-global-keys.ts";

/** What every page stands in: skip link, header, content, footer. */
export function Shell(): ReactElement {
  const { t } = useText();
  const person = useRouteContext({ from: "__root__", select: (context) => context.person });
  const [arrival] = useState(createArrival);
  useGlobalKeys();
  return (
    <ArrivalContext value={arrival}>
      <a className={styles.skip} href="#content" onClick={focusContent}>
        {t("shell.skip")}
      </a>
      <Header person={person} />
      <main className={styles.main} id="content" tabIndex={-1} data-region data-quiet-focus>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <nav aria-label={t("shell.footer")}>
          <AppLink href="/accessibility">{t("shell.footer.accessibility")}</AppLink>
          <AppLink href="/help/keys">{t("shell.footer.keys")}</AppLink>
        </nav>
      </footer>
    </ArrivalContext>
  );
}

function focusContent(event: { preventDefault: () => void }): void {
  // The fragment belongs to the page's tabs.
  event.preventDefault();
  document.getElementById("content")?.focus();
}
