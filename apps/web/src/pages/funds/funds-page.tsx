import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { ReportPage } from "../../law/report/report-page.tsx";
import styles from "../../law/report/report.module.css";
import { FrameworksTable } from "./frameworks-table.tsx";
import { FundLegend } from "./fund-bar.tsx";
import { type FundRow, searched, yearsOf } from "./fund-sums.ts";
import { FundsForm } from "./funds-form.tsx";
import { FundsTable } from "./funds-table.tsx";
import { fundsRoute } from "./funds.route.ts";
import { OpenRegisters } from "./open-registers.tsx";

/** Every fund with what is left of it, by year. */
export function FundsPage(): ReactElement {
  const { t } = useText();
  return (
    <ReportPage title={t("funds.title")} question={t("funds.question")}>
      <AllFunds />
      <OpenRegisters />
    </ReportPage>
  );
}

function AllFunds(): ReactElement {
  const { t } = useText();
  const search = fundsRoute.useSearch();
  const query = useQuery(trpc.register.all.queryOptions());
  const newest = useQuery(trpc.entry.explore.queryOptions({ kind: "fund", size: 1 }));
  return (
    <QueryView query={query}>
      {({ funds, frameworks }) => {
        const found = searched(funds, search);
        return (
          <>
            {newest.data !== undefined && (
              <PrintStamp reference={t("funds.title")} leaf={newest.data.leafIndex} />
            )}
            <FundsForm search={search} years={yearsOf(funds)} />
            {found.length === 0 ? (
              <NoFunds areThere={funds.length > 0} />
            ) : (
              <ByYear funds={found} />
            )}
            <FrameworksTable frameworks={frameworks} />
          </>
        );
      }}
    </QueryView>
  );
}

function ByYear({ funds }: { readonly funds: readonly FundRow[] }): ReactElement {
  const { t } = useText();
  return (
    <>
      <FundLegend />
      {yearsOf(funds).map((year) => (
        <Panel key={year} title={t("funds.ofYear", { year: String(year) })}>
          <FundsTable year={year} funds={funds.filter(({ fiscalYear }) => fiscalYear === year)} />
        </Panel>
      ))}
      <p className={styles.note}>{t("funds.definition")}</p>
    </>
  );
}

function NoFunds({ areThere }: { readonly areThere: boolean }): ReactElement {
  const { t } = useText();
  if (!areThere) return <EmptyState kind="nothing">{t("funds.empty")}</EmptyState>;
  return (
    <EmptyState kind="filtered" action={<AppLink href="/funds">{t("funds.clear")}</AppLink>}>
      {t("funds.filtered")}
    </EmptyState>
  );
}
