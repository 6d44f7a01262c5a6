import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { addressOf, present } from "../../format/address.ts";
import { todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Money } from "../../kit/money.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { LedgerStamp, PaperHead } from "../../law/report/ledger-stamp.tsx";
import styles from "../../law/report/report.module.css";
import type { Kind } from "../../law/report/scope-search.ts";
import { AsAtForm } from "./as-at-form.tsx";
import {
  committedStages,
  reportHref,
  type RowsSearch,
  rowsHref,
  rowsInput,
} from "./reports-search.ts";
import { reportRoute } from "./reports.route.ts";

const homeDonor = "LT";
const figures = ["thisYear", "military", "all"] as const;
const militaryKinds: readonly Kind[] = ["military", "training"];

/** What a figure counts beside day and leaf. */
const rowsOf = (figure: (typeof figures)[number], base: RowsSearch, date: string): RowsSearch => {
  switch (figure) {
    case "thisYear":
      return { ...base, year: Number(date.slice(0, 4)) };
    case "military":
      return { ...base, kinds: militaryKinds };
    case "all":
      return base;
    default:
      return figure satisfies never;
  }
};

/** The three totals as at a day, their definition beside them, each with the rows it counts. */
export function TotalsReport(): ReactElement {
  const { t } = useText();
  const search = reportRoute.useSearch();
  const date = search.date ?? todayInVilnius();
  const { origin, leaf } = search;
  const query = useQuery(
    trpc.totals.asAt.queryOptions(
      { date, donor: homeDonor, origin, ...present({ knownAt: leaf }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Panel title={t("reports.totals.panel")} actions={<AsAtForm id="totals" search={search} />}>
      <QueryView query={query}>
        {(totals) => {
          const fixed = { ...search, date: totals.asAt, leaf: totals.leafIndex };
          const base: RowsSearch = {
            ...fixed,
            donor: homeDonor,
            stages: committedStages,
            kinds: [],
          };
          return (
            <>
              <PaperHead name={t("reports.totals.title")} leaf={totals.leafIndex} />
              <dl className={styles.figures}>
                {figures.map((figure) => (
                  <div key={figure}>
                    <dt>{t(`pipeline.totals.${figure}`)}</dt>
                    <dd>
                      <AppLink
                        href={rowsHref("totals", rowsOf(figure, base, totals.asAt))}
                        data-total={figure}
                      >
                        <Money value={{ amount: totals[figure], currency: totals.currency }} />
                      </AppLink>
                    </dd>
                  </div>
                ))}
              </dl>
              <p className={styles.note}>{t("reports.totals.definition")}</p>
              <LedgerStamp
                leaf={totals.leafIndex}
                href={reportHref("totals", fixed)}
                files={[
                  {
                    href: addressOf(
                      "/api/reports/positions.csv",
                      rowsInput(base, todayInVilnius()),
                    ),
                    label: t("reports.totals.csv"),
                  },
                ]}
              />
            </>
          );
        }}
      </QueryView>
    </Panel>
  );
}
