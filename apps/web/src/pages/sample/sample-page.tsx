import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { addressOf } from "../../format/address.ts";
import { todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { LedgerStamp, PaperHead } from "../../law/report/ledger-stamp.tsx";
import { ReportPage } from "../../law/report/report-page.tsx";
import { AuditNav } from "../audit/audit-nav.tsx";
import { SampleAlgorithm } from "./sample-algorithm.tsx";
import { SampleForm } from "./sample-form.tsx";
import { SampleResult } from "./sample-result.tsx";
import { populationInput, sampleHref } from "./sample-href.ts";
import type { SampleSearch } from "./sample-search.ts";
import { sampleRoute } from "./sample.route.ts";

export function SamplePage(): ReactElement {
  const { t } = useText();
  return (
    <ReportPage title={t("sample.title")} question={t("sample.question")} above={<AuditNav />}>
      <SampleAnswer />
    </ReportPage>
  );
}

type Drawn = SampleSearch & { readonly seed: string };
const isDrawn = (search: SampleSearch): search is Drawn =>
  search.seed !== undefined && (search.size !== undefined || search.interval !== undefined);

function SampleAnswer(): ReactElement {
  const { t } = useText();
  const search = sampleRoute.useSearch();
  return (
    <>
      <Panel title={t("sample.what")}>
        <SampleForm search={search} />
      </Panel>
      {isDrawn(search) ? (
        <DrawnSample search={search} />
      ) : (
        <EmptyState kind="nothing" title={t("sample.none")}>
          {t("sample.none.text")}
        </EmptyState>
      )}
      <SampleAlgorithm />
    </>
  );
}

function DrawnSample({ search }: { readonly search: Drawn }): ReactElement {
  const { t } = useText();
  const { seed, size, interval } = search;
  const population = populationInput(search, todayInVilnius());
  const extent = size === undefined ? { interval: interval ?? "" } : { size };
  const query = useQuery(trpc.sample.draw.queryOptions({ ...population, seed, ...extent }));
  return (
    <QueryView query={query}>
      {(sample) => {
        const fixed = { ...population, knownAt: sample.leafIndex };
        return (
          <Panel title={t("sample.result")}>
            <PaperHead name={t("sample.title")} leaf={sample.leafIndex} />
            <SampleResult sample={sample} />
            <LedgerStamp
              leaf={sample.leafIndex}
              href={sampleHref(search, { leaf: sample.leafIndex, date: sample.date })}
              files={[
                {
                  href: addressOf("/api/reports/sample.csv", { ...fixed, seed, ...extent }),
                  label: t("sample.csv"),
                },
                {
                  href: addressOf("/api/reports/positions.csv", fixed),
                  label: t("sample.population.csv"),
                },
              ]}
            />
          </Panel>
        );
      }}
    </QueryView>
  );
}
