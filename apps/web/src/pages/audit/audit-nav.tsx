import { useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { MessageId } from "../../i18n/message-id.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { classNames } from "../../kit/class-names.ts";
import styles from "../../law/report/report.module.css";

/** The pages of the audit area, in the order of the questions an auditor asks. */
const auditPlaces: readonly { readonly href: string; readonly id: MessageId }[] = [
  { href: "/audit", id: "audit.entries" },
  { href: "/audit/refusals", id: "audit.refusals" },
  { href: "/audit/portfolio", id: "portfolio.title" },
  { href: "/audit/separation", id: "separation.title" },
  { href: "/audit/sample", id: "sample.title" },
  { href: "/audit/conformance", id: "conformance.title" },
  { href: "/audit/exports", id: "exports.open" },
  { href: "/audit/verify", id: "bundle.title" },
];

export function AuditNav(): ReactElement {
  const { t } = useText();
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <nav className={classNames(styles.links, "screen-only")} aria-label={t("audit.nav")}>
      {auditPlaces.map(({ href, id }) => (
        <AppLink key={href} href={href} aria-current={pathname === href ? "page" : undefined}>
          {t(id)}
        </AppLink>
      ))}
    </nav>
  );
}
