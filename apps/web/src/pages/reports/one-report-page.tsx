import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ReportPage } from "../../law/report/report-page.tsx";
import { FundsReport } from "./funds-report.tsx";
import { type ReportId, reportIds } from "./reports-search.ts";
import { reportRoute } from "./reports.route.ts";
import { TotalsReport } from "./totals-report.tsx";

const reports: Readonly<Record<ReportId, () => ReactElement>> = {
  funds: FundsReport,
  totals: TotalsReport,
};

export const findReport = (id: string): ReportId | undefined =>
  reportIds.find((known) => known === id);

export function OneReportPage(): ReactElement {
  const { t } = useText();
  const { id } = reportRoute.useParams();
  const known = findReport(id);
  const above = <AppLink href="/reports">{t("reports.all")}</AppLink>;
  if (known === undefined)
    return (
      <ReportPage title={t("reports.unknown")} question="" above={above}>
        <EmptyState kind="nothing">{t("reports.unknown.text")}</EmptyState>
      </ReportPage>
    );
  const Report = reports[known];
  return (
    <ReportPage
      title={t(`reports.${known}.title`)}
      question={t(`reports.${known}.question`)}
      above={above}
    >
      <Report />
    </ReportPage>
  );
}
