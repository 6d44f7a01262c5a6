import { useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { mayReadWholeLedger, type Person } from "../auth/person.ts";
import type { MessageId } from "../i18n/message-id.ts";
import { useText } from "../i18n/use-text.ts";
import { AppLink } from "../kit/app-link.tsx";
import { mayStudyPolicies } from "../law/policy/policy-reader.ts";
import { BridgeMark } from "./bridge-mark.tsx";
import styles from "./header.module.css";
import { PersonMenu } from "./person-menu.tsx";
import { Preferences } from "./preferences.tsx";

const places: readonly {
  readonly href: string;
  readonly id: MessageId;
  readonly isHere: (pathname: string) => boolean;
  /** Whom it is shown to; everyone unless said. */
  readonly isFor?: (person: Person) => boolean;
}[] = [
  { href: "/work", id: "shell.nav.work", isHere: (pathname) => /^\/(work|c)(\/|$)/.test(pathname) },
  {
    href: "/pipeline",
    id: "shell.nav.pipeline",
    isHere: (pathname) => pathname.startsWith("/pipeline"),
  },
  {
    href: "/reports",
    id: "reports.title",
    isHere: (pathname) => pathname.startsWith("/reports"),
    isFor: mayReadWholeLedger,
  },
  {
    href: "/funds",
    id: "funds.title",
    isHere: (pathname) => pathname.startsWith("/funds"),
    isFor: mayReadWholeLedger,
  },
  { href: "/audit", id: "shell.nav.audit", isHere: (pathname) => pathname.startsWith("/audit") },
  {
    href: "/propose",
    id: "shell.nav.propose",
    isHere: (pathname) => pathname.startsWith("/propose"),
  },
  {
    href: "/policy",
    id: "policy.nav",
    isHere: (pathname) => /^\/(policy|process)(\/|$)/.test(pathname),
    isFor: mayStudyPolicies,
  },
];

/** Name, places, preferences and person. */
export function Header({ person }: { readonly person: Person | null }): ReactElement {
  const { t } = useText();
  return (
    <header className={styles.header} data-signed-in={person !== null}>
      <AppLink className={styles.brand} href="/" aria-label={t("shell.home")}>
        <BridgeMark />
        Tiltas
      </AppLink>
      {person !== null && <Places person={person} />}
      <div className={styles.preferences}>
        <Preferences />
      </div>
      {person !== null && <PersonMenu person={person} />}
    </header>
  );
}

function Places({ person }: { readonly person: Person }): ReactElement {
  const { t } = useText();
  const pathname = useLocation({ select: (location) => location.pathname });
  const shown = places.filter(({ isFor }) => isFor?.(person) ?? true);
  return (
    <nav className={styles.nav} aria-label={t("shell.nav")} data-region>
      {shown.map(({ href, id, isHere }) => (
        <AppLink key={href} href={href} aria-current={isHere(pathname) ? "page" : undefined}>
          {t(id)}
        </AppLink>
      ))}
    </nav>
  );
}
