import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Codes } from "../../kit/codes.tsx";
import { DateTimeText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Money } from "../../kit/money.tsx";
import { Pager } from "../../kit/pager.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { StateTag } from "../../kit/state-tag.tsx";
import { Table } from "../../kit/table.tsx";
import { filterOf, hasCell, portfolioHref } from "./portfolio-href.ts";
import type { PortfolioSearch } from "./portfolio-search.ts";
import type { PortfolioMoment, PortfolioRow } from "./portfolio-views.ts";

interface RowsPanelProps {
  readonly moment: PortfolioMoment;
  readonly search: PortfolioSearch;
}

/** The commitments as they stood standing, each by replay of its entries, the latest begun first. */
export function RowsPanel({ moment, search }: RowsPanelProps): ReactElement {
  const { t } = useText();
  const { after, ...here } = search;
  const fixed = { ...here, at: moment.effectiveOn, leaf: moment.knownAt };
  const query = useQuery(
    trpc.portfolio.list.queryOptions(
      {
        when: moment,
        ...filterOf(search),
        size: 50,
        ...(after === undefined ? {} : { after }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Panel title={t(hasCell(search) ? "portfolio.rows.ofCell" : "portfolio.rows")}>
      <QueryView query={query}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 ? (
              <EmptyState kind={hasCell(search) ? "filtered" : "nothing"}>
                {t("portfolio.empty")}
              </EmptyState>
            ) : (
              <RowsTable rows={rows} />
            )}
            <Pager
              summary={t("portfolio.rows.shown", { n: rows.length })}
              previousHref={after === undefined ? undefined : portfolioHref(fixed)}
              nextHref={next === null ? undefined : portfolioHref({ ...fixed, after: next })}
            />
          </>
        )}
      </QueryView>
    </Panel>
  );
}

function RowsTable({ rows }: { readonly rows: readonly PortfolioRow[] }): ReactElement {
  const { t, say } = useText();
  return (
    <Table
      caption={t("portfolio.rows")}
      captionIsHidden
      rows={rows}
      rowKey={({ commitmentId }) => commitmentId}
      rowHref={({ reference, version }) => `/audit/c/${reference}?at=${version}`}
      columns={[
        {
          id: "reference",
          header: t("audit.find.reference"),
          cell: ({ reference }) => reference,
          namesRow: true,
        },
        {
          id: "title",
          header: t("portfolio.column.title"),
          cell: ({ standing }) => standing?.title ?? t("portfolio.unlawful"),
        },
        {
          id: "state",
          header: t("portfolio.column.state"),
          cell: ({ standing }) => (standing === null ? "—" : <StateTag state={standing.state} />),
        },
        {
          id: "framework",
          header: t("portfolio.column.framework"),
          cell: ({ standing }) => standing?.frameworkCode ?? "—",
        },
        {
          id: "fund",
          header: t("portfolio.column.fund"),
          cell: ({ standing }) => <Codes codes={standing?.fundCodes ?? []} />,
        },
        {
          id: "kind",
          header: t("portfolio.column.kind"),
          cell: ({ standing }) => (standing === null ? "—" : say("kind", standing.kind)),
        },
        {
          id: "counted",
          header: t("portfolio.column.counted"),
          align: "end",
          cell: ({ standing }) =>
            standing === null ? "—" : <Money value={standing.counted} bare />,
        },
        {
          id: "entry",
          header: t("portfolio.column.entry"),
          cell: ({ version, standing }) => (
            <>
              {t("explorer.version", { version })}
              {standing !== null && (
                <>
                  {" "}
                  · <DateTimeText value={standing.changedAt} />
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
