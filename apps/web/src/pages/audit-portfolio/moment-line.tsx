import type { ReactElement } from "react";
import { formatDate } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import styles from "./audit-portfolio.module.css";
import { filterOf, portfolioHref } from "./portfolio-href.ts";
import type { PortfolioSearch } from "./portfolio-search.ts";
import type { PortfolioMoment } from "./portfolio-views.ts";

interface MomentLineProps {
  readonly moment: PortfolioMoment;
  readonly search: PortfolioSearch;
  /** How many leaves there are now. */
  readonly leafIndex: number;
}

/** The moment the page is true for, with the address that gives it for ever and the file of it. */
export function MomentLine({ moment, search, leafIndex }: MomentLineProps): ReactElement {
  const { t, locale } = useText();
  const { effectiveOn, knownAt } = moment;
  const { after: _after, ...here } = search;
  const file = new URLSearchParams({
    effectiveOn,
    knownAt: String(knownAt),
    ...filterOf(search),
  });
  return (
    <p className={styles.line}>
      <span data-moment={`${effectiveOn} ${knownAt}`}>
        {t("portfolio.stamp", {
          day: formatDate(effectiveOn, locale),
          leaf: knownAt,
          all: leafIndex,
        })}
      </span>
      <AppLink href={portfolioHref({ ...here, at: effectiveOn, leaf: knownAt })}>
        {t("portfolio.link")}
      </AppLink>
      <a href={`/api/portfolio.csv?${file.toString()}`} download>
        {t("portfolio.csv")}
      </a>
    </p>
  );
}
