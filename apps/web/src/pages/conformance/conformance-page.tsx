import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { addressOf } from "../../format/address.ts";
import { formatDate } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { LedgerStamp, PaperHead } from "../../law/report/ledger-stamp.tsx";
import { ReportPage } from "../../law/report/report-page.tsx";
import styles from "../../law/report/report.module.css";
import { scopeInput } from "../../law/report/scope-search.ts";
import { UnreadableNotice } from "../../law/report/unreadable-notice.tsx";
import { AuditNav } from "../audit/audit-nav.tsx";
import { ConformanceForm } from "./conformance-form.tsx";
import { conformanceHref, type ConformanceSearch } from "./conformance-search.ts";
import type { Conformance } from "./conformance-types.ts";
import { conformanceRoute } from "./conformance.route.ts";
import { MovesTable } from "./moves-table.tsx";
import { PathsDrawing } from "./paths-drawing.tsx";
import { VariantsTable } from "./variants-table.tsx";

export function ConformancePage(): ReactElement {
  const { t } = useText();
  return (
    <ReportPage
      title={t("conformance.title")}
      question={t("conformance.question")}
      above={<AuditNav />}
    >
      <ConformanceAnswer />
    </ReportPage>
  );
}

function ConformanceAnswer(): ReactElement {
  const { t } = useText();
  const search = conformanceRoute.useSearch();
  const { calendar, rare } = search;
  const asked = { ...scopeInput(search), calendar, rareBelowPercent: rare };
  const query = useQuery(
    trpc.conformance.report.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  return (
    <>
      <Panel title={t("report.scope")}>
        <ConformanceForm search={search} />
      </Panel>
      <QueryView query={query}>
        {(report) => (
          <>
            <UnreadableNotice unreadable={report.unreadable} />
            {report.commitments === 0 ? (
              <Nothing search={search} />
            ) : (
              <Paths report={report} search={search} asked={asked} />
            )}
          </>
        )}
      </QueryView>
    </>
  );
}

function Nothing({ search }: { readonly search: ConformanceSearch }): ReactElement {
  const { t } = useText();
  const { from, to, framework, kind } = search;
  const isFiltered = [from, to, framework, kind].some((value) => value !== undefined);
  return (
    <EmptyState kind={isFiltered ? "filtered" : "nothing"}>
      {t(isFiltered ? "conformance.filtered" : "conformance.empty")}
    </EmptyState>
  );
}

interface PathsProps {
  readonly report: Conformance;
  readonly search: ConformanceSearch;
  readonly asked: Readonly<Record<string, string | number | undefined>>;
}

function Paths({ report, search, asked }: PathsProps): ReactElement {
  const { t, locale } = useText();
  const { leafIndex, commitments, entries, asAt } = report;
  const fixed = { ...search, leaf: leafIndex, to: asAt };
  const file = { ...asked, knownAt: leafIndex, to: asAt };
  return (
    <>
      <Panel title={t("conformance.drawing")}>
        <PaperHead name={t("conformance.title")} leaf={leafIndex} />
        <p className={styles.note}>
          {t("conformance.summary", {
            n: commitments,
            entries,
            date: formatDate(asAt, locale),
          })}{" "}
          {t(`conformance.calendar.${search.calendar}.note`)}
        </p>
        <PathsDrawing report={report} />
        <p className={styles.note}>{t("conformance.legend")}</p>
        <LedgerStamp
          leaf={leafIndex}
          href={conformanceHref(fixed)}
          files={[
            { href: addressOf("/api/reports/moves.csv", file), label: t("conformance.moves.csv") },
            {
              href: addressOf("/api/reports/variants.csv", file),
              label: t("conformance.variants.csv"),
            },
          ]}
        />
      </Panel>
      <VariantsTable report={report} scope={fixed} />
      <MovesTable report={report} scope={fixed} />
    </>
  );
}
