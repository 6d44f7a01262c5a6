import type { ReactElement, ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import { AppLink } from "./app-link.tsx";
import styles from "./pager.module.css";

interface PagerProps {
  /** Addresses of the neighbour pages; undefined at an end. */
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  /** What this page shows: "Rows 1–50". */
  readonly summary?: ReactNode;
  /** Page sizes with their addresses. */
  readonly sizes?: readonly {
    readonly size: number;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
}

/** Keyset pages: previous, next, and how many rows. Nothing is infinite. */
export function Pager({ previousHref, nextHref, summary, sizes }: PagerProps): ReactElement {
  const { t } = useText();
  return (
    <nav className={styles.pager} aria-label={t("kit.pager.label")}>
      {summary !== undefined && <span className={styles.summary}>{summary}</span>}
      <PageLink href={previousHref} rel="prev">
        <span aria-hidden="true">‹ </span>
        {t("kit.pager.previous")}
      </PageLink>
      <PageLink href={nextHref} rel="next">
        {t("kit.pager.next")}
        <span aria-hidden="true"> ›</span>
      </PageLink>
      {sizes !== undefined && (
        <span className={styles.sizes}>
          {t("kit.pager.size")}
          {sizes.map(({ size, href, isCurrent }) => (
            <AppLink key={size} href={href} aria-current={isCurrent || undefined}>
              {size}
            </AppLink>
          ))}
        </span>
      )}
    </nav>
  );
}

interface PageLinkProps {
  readonly href: string | undefined;
  readonly rel: string;
  readonly children: ReactNode;
}

function PageLink({ href, rel, children }: PageLinkProps): ReactElement {
  if (href === undefined) return <span className={styles.end}>{children}</span>;
  return (
    <AppLink href={href} rel={rel}>
      {children}
    </AppLink>
  );
}
