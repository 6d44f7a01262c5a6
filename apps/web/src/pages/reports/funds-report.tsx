import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { addressOf } from "../../format/address.ts";
import { formatDate, todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { LedgerStamp, PaperHead } from "../../law/report/ledger-stamp.tsx";
import styles from "../../law/report/report.module.css";
import { AsAtForm } from "./as-at-form.tsx";
import { FundsTable } from "./funds-table.tsx";
import { parseRowsSearch, reportHref, rowsInput } from "./reports-search.ts";
import { reportRoute } from "./reports.route.ts";

/** How much of each fund is promised, bought and delivered. */
export function FundsReport(): ReactElement {
  const { t, locale } = useText();
  const search = reportRoute.useSearch();
  const asked = rowsInput({ ...parseRowsSearch({}), ...search }, todayInVilnius());
  const query = useQuery(
    trpc.report.funds.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  return (
    <Panel title={t("reports.funds.panel")} actions={<AsAtForm id="funds" search={search} />}>
      <QueryView query={query}>
        {(report) => {
          const fixed = { ...search, date: report.date, leaf: report.leafIndex };
          return (
            <>
              <PaperHead name={t("reports.funds.title")} leaf={report.leafIndex} />
              {report.lines.length === 0 ? (
                <EmptyState kind={search.date === undefined ? "nothing" : "filtered"}>
                  {t("reports.funds.empty", { date: formatDate(report.date, locale) })}
                </EmptyState>
              ) : (
                <FundsTable report={report} search={fixed} />
              )}
              <p className={styles.note}>{t("reports.funds.definition")}</p>
              <LedgerStamp
                leaf={report.leafIndex}
                href={reportHref("funds", fixed)}
                files={[
                  {
                    href: addressOf("/api/reports/funds.csv", {
                      ...asked,
                      knownAt: report.leafIndex,
                    }),
                    label: t("report.csv"),
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
