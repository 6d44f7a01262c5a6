import type { ReactElement } from "react";
import { formatAgo } from "../../format/ago.ts";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../kit/notice.tsx";
import type { LedgerStanding } from "./ledger-standing.ts";

/** Who watches the ledger from outside and saw it when; or that nobody does. */
export function Witnesses({ standing }: { readonly standing: LedgerStanding }): ReactElement {
  const { t, locale } = useText();
  const { witnesses, now } = standing;
  if (witnesses.length === 0)
    return (
      <Notice look="warning" title={t("standing.nobody")}>
        <p>{t("standing.nobody.why")}</p>
      </Notice>
    );
  return (
    <ul aria-label={t("standing.witnesses")}>
      {witnesses.map(({ name, last }) => (
        <li key={name}>
          {last === null
            ? t("standing.silent", { name })
            : t("standing.cosigned", {
                name,
                size: Number(last.size),
                ago: formatAgo(last.at, now, locale),
              })}
        </li>
      ))}
    </ul>
  );
}
