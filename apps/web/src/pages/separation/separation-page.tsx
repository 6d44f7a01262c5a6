import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../kit/notice.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { addressOf, present } from "../../format/address.ts";
import { LedgerStamp, PaperHead } from "../../law/report/ledger-stamp.tsx";
import { ReportPage } from "../../law/report/report-page.tsx";
import { scopeInput } from "../../law/report/scope-search.ts";
import { UnreadableNotice } from "../../law/report/unreadable-notice.tsx";
import { AuditNav } from "../audit/audit-nav.tsx";
import { BreachesTable } from "./breaches-table.tsx";
import { SeparationForm } from "./separation-form.tsx";
import { SeparationRows } from "./separation-rows.tsx";
import { separationHref } from "./separation-search.ts";
import type { Separation } from "./separation-types.ts";
import { separationRoute } from "./separation.route.ts";

/** Nothing looked at is nothing to be glad of. */
const lookOf = ({ breachCount, decisions }: Separation) => {
  if (breachCount > 0) return "problem";
  return decisions === 0 ? "neutral" : "success";
};

export function SeparationPage(): ReactElement {
  const { t } = useText();
  return (
    <ReportPage
      title={t("separation.title")}
      question={t("separation.question")}
      above={<AuditNav />}
    >
      <SeparationAnswer />
    </ReportPage>
  );
}

function SeparationAnswer(): ReactElement {
  const { t } = useText();
  const search = separationRoute.useSearch();
  const { person } = search;
  const asked = { ...scopeInput(search), ...present({ person }) };
  const query = useQuery(
    trpc.separation.report.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  return (
    <>
      <Panel title={t("report.scope")}>
        <SeparationForm search={search} />
      </Panel>
      <QueryView query={query}>
        {(report) => (
          <>
            <PaperHead name={t("separation.title")} leaf={report.leafIndex} />
            <Panel title={t("separation.breaches")}>
              <Notice look={lookOf(report)}>
                <p data-breaches={report.breachCount}>
                  {t("separation.summary", {
                    breaches: report.breachCount,
                    decisions: report.decisions,
                    people: report.people,
                  })}
                </p>
                <p>
                  {t("separation.delegated", {
                    n: report.delegated,
                    commitments: report.commitments,
                  })}
                </p>
              </Notice>
              <UnreadableNotice unreadable={report.unreadable} />
              {report.breaches.length > 0 && <BreachesTable report={report} />}
              <LedgerStamp
                leaf={report.leafIndex}
                href={separationHref(search, { leaf: report.leafIndex, after: undefined })}
                files={[
                  {
                    href: addressOf("/api/reports/separation.csv", {
                      ...asked,
                      knownAt: report.leafIndex,
                    }),
                    label: t("report.csv"),
                  },
                ]}
              />
            </Panel>
            <SeparationRows search={search} />
          </>
        )}
      </QueryView>
    </>
  );
}
