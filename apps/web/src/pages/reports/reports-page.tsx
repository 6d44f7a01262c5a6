import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Panel } from "../../kit/stack.tsx";
import { ReportPage } from "../../law/report/report-page.tsx";
import styles from "../../law/report/report.module.css";
import { reportIds } from "./reports-search.ts";

/** The questions there are reports for. */
export function ReportsPage(): ReactElement {
  const { t } = useText();
  return (
    <ReportPage title={t("reports.title")} question={t("reports.question")}>
      {reportIds.map((id) => (
        <Panel key={id} title={t(`reports.${id}.title`)}>
          <p className={styles.note}>{t(`reports.${id}.question`)}</p>
          <p>
            <AppLink href={`/reports/${id}`}>
              {t("reports.open", { title: t(`reports.${id}.title`) })}
            </AppLink>
          </p>
        </Panel>
      ))}
    </ReportPage>
  );
}
