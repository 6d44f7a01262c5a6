import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { addressOf } from "../../format/address.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import { commitmentColumns } from "../work/commitment-columns.tsx";

/** The commitments with a share of the fund, the largest first; the rest are in the list of all. */
export function FundDraws({ code }: { readonly code: string }): ReactElement {
  const { t } = useText();
  const query = useQuery(
    trpc.commitment.list.queryOptions({
      fundCode: code,
      origin: "own",
      sort: "amount",
      descending: true,
      size: 20,
    }),
  );
  return (
    <Panel title={t("funds.draws")}>
      <QueryView query={query}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState kind="nothing">{t("funds.draws.empty")}</EmptyState>
          ) : (
            <>
              <Table
                caption={t("funds.draws")}
                captionIsHidden
                rows={rows}
                rowKey={({ reference }) => reference}
                rowHref={({ reference }) => `/c/${reference}`}
                columns={commitmentColumns(t)}
              />
              <p>
                <AppLink href={addressOf("/work", { view: "all", fund: code })}>
                  {t("funds.draws.all", { n: total })}
                </AppLink>
              </p>
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}
