import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { ReactElement } from "react";
import type { AppRouter } from "../../api/app-router.ts";
import { trpc } from "../../api/trpc.ts";
import { formatMoney } from "../../format/money.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { DateText, DateTimeText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Pager } from "../../kit/pager.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import { ActorText } from "../../law/actor-text.tsx";
import { PaperHead } from "../../law/report/ledger-stamp.tsx";
import { fundHref } from "./fund-search.ts";
import { fundRoute } from "./fund.route.ts";

type FundEntry = inferRouterOutputs<AppRouter>["fund"]["history"]["rows"][number];

/** What an entry did to the ceiling of this fund, in words. */
const changeText = (
  { content, amount, from, to }: FundEntry,
  code: string,
  { t, locale }: Pick<Text, "t" | "locale">,
): string => {
  if (amount === undefined) return "—";
  const money = formatMoney(amount, locale);
  if (from === undefined || to === undefined)
    return t(content.action === "fund.open" ? "funds.change.opened" : "funds.change.set", {
      amount: money,
    });
  return from === code
    ? t("funds.change.gave", { amount: money, fund: to })
    : t("funds.change.took", { amount: money, fund: from });
};

/** Opening, adjustments, transfers and carry-overs, newest first; each leads to its entry. */
export function FundHistory({ code }: { readonly code: string }): ReactElement {
  const text = useText();
  const { t, say } = text;
  const { seq } = fundRoute.useSearch();
  const query = useQuery(
    trpc.fund.history.queryOptions(
      { code, size: 50, ...(seq === undefined ? {} : { seq }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Panel title={t("funds.history")}>
      <QueryView query={query}>
        {({ rows, next, leafIndex }) => (
          <>
            <PaperHead name={code} leaf={leafIndex} />
            {rows.length === 0 ? (
              <EmptyState kind="nothing">{t("funds.history.empty")}</EmptyState>
            ) : (
              <Table
                caption={t("funds.history")}
                captionIsHidden
                rows={rows}
                rowKey={({ leafIndex: leaf }) => String(leaf)}
                rowHref={({ leafIndex: leaf }) => `/audit/entry/${leaf}`}
                columns={[
                  {
                    id: "leaf",
                    header: t("audit.column.leaf"),
                    cell: ({ leafIndex: leaf }) => `#${leaf}`,
                    namesRow: true,
                  },
                  {
                    id: "event",
                    header: t("audit.column.event"),
                    cell: ({ content }) => say("event", content.action),
                  },
                  {
                    id: "change",
                    header: t("funds.change"),
                    cell: (entry) => changeText(entry, code, text),
                  },
                  {
                    id: "reason",
                    header: t("funds.reason"),
                    cell: ({ reason }) => reason ?? "—",
                  },
                  {
                    id: "effective",
                    header: t("commitment.history.effective"),
                    cell: ({ content }) => <DateText value={content.effectiveOn} />,
                  },
                  {
                    id: "who",
                    header: t("audit.column.who"),
                    cell: (entry) => <ActorText entry={entry} />,
                  },
                  {
                    id: "when",
                    header: t("audit.column.when"),
                    cell: ({ content }) => <DateTimeText value={content.at} />,
                  },
                ]}
              />
            )}
            {(next !== null || seq !== undefined) && (
              <Pager
                previousHref={seq === undefined ? undefined : fundHref(code)}
                nextHref={next === null ? undefined : fundHref(code, { seq: next })}
              />
            )}
          </>
        )}
      </QueryView>
    </Panel>
  );
}
