import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { addressOf, present } from "../../format/address.ts";
import { formatDate, todayInVilnius } from "../../format/date.ts";
import { formatMoney } from "../../format/money.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Money } from "../../kit/money.tsx";
import { Pager } from "../../kit/pager.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import { LedgerStamp, PaperHead } from "../../law/report/ledger-stamp.tsx";
import { ReportPage } from "../../law/report/report-page.tsx";
import styles from "../../law/report/report.module.css";
import { findReport } from "./one-report-page.tsx";
import { reportHref, rowsHref, type RowsSearch, rowsInput } from "./reports-search.ts";
import { reportRowsRoute } from "./reports.route.ts";

/** What a figure counts, in words. */
const countedText = (search: RowsSearch, { t, say }: Text): string =>
  [
    search.stages.length > 0 && search.stages.map((stage) => t(`stage.${stage}`)).join(", "),
    search.kinds.length > 0 && search.kinds.map((kind) => t(`kind.${kind}`)).join(", "),
    search.fund !== undefined && (search.fund === "" ? t("reports.noFund") : search.fund),
    search.donor !== undefined && t("reports.rows.donor", { donor: search.donor }),
    search.year !== undefined && t("reports.rows.year", { year: String(search.year) }),
    search.origin === "kiel" && say("report.origin", search.origin),
  ]
    .filter((part) => typeof part === "string")
    .join(" · ");

/** The commitments behind a figure, which add up to it. */
export function RowsPage(): ReactElement {
  const text = useText();
  const { t } = text;
  const { id } = reportRowsRoute.useParams();
  const search = reportRowsRoute.useSearch();
  const report = findReport(id) ?? "funds";
  return (
    <ReportPage
      title={t("reports.rows.title")}
      question={countedText(search, text)}
      above={
        <AppLink href={reportHref(report, search)}>
          {t("reports.rows.back", { title: t(`reports.${report}.title`) })}
        </AppLink>
      }
    >
      <Rows search={search} report={report} />
    </ReportPage>
  );
}

interface RowsProps {
  readonly search: RowsSearch;
  readonly report: NonNullable<ReturnType<typeof findReport>>;
}

function Rows({ search, report }: RowsProps): ReactElement {
  const { t, locale } = useText();
  const { after } = search;
  const asked = rowsInput(search, todayInVilnius());
  const query = useQuery(
    trpc.report.positions.queryOptions(
      { ...asked, ...present({ after }), size: 50 },
      { placeholderData: keepPreviousData },
    ),
  );
  const { after: _page, ...whole } = search;
  return (
    <Panel title={t("reports.rows.panel")}>
      <QueryView query={query}>
        {({ rows, next, total, sum, leafIndex }) => (
          <>
            <PaperHead name={t("reports.rows.title")} leaf={leafIndex} />
            <p className={styles.sentence} data-sum={sum}>
              {t("reports.rows.sum", {
                n: total,
                sum: formatMoney({ amount: sum, currency: "EUR" }, locale),
                date: formatDate(asked.date, locale),
              })}
            </p>
            {rows.length === 0 ? (
              <EmptyState kind="filtered">{t("reports.rows.empty")}</EmptyState>
            ) : (
              <Table
                caption={t("reports.rows.panel")}
                captionIsHidden
                rows={rows}
                rowKey={({ reference }) => reference}
                rowHref={({ reference }) => `/c/${reference}`}
                columns={[
                  {
                    id: "commitment",
                    header: t("separation.column.commitment"),
                    cell: ({ reference, title }) => t("commitment.title", { reference, title }),
                    namesRow: true,
                  },
                  {
                    id: "amount",
                    header: t("report.eur"),
                    align: "end",
                    cell: ({ amount }) => <Money value={{ amount, currency: "EUR" }} bare />,
                  },
                ]}
              />
            )}
            <Pager
              summary={t("report.rows.page", { n: rows.length, total, leaf: leafIndex })}
              previousHref={after === undefined ? undefined : rowsHref(report, whole)}
              nextHref={next === null ? undefined : rowsHref(report, { ...whole, after: next })}
            />
            <LedgerStamp
              leaf={leafIndex}
              href={rowsHref(report, { ...whole, leaf: leafIndex, date: asked.date })}
              files={[
                {
                  href: addressOf("/api/reports/positions.csv", { ...asked, knownAt: leafIndex }),
                  label: t("report.csv"),
                },
              ]}
            />
          </>
        )}
      </QueryView>
    </Panel>
  );
}
