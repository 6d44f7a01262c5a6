import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { mayReadWholeLedger } from "../../auth/person.ts";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Stack } from "../../kit/stack.tsx";
import { AuditNav } from "../audit/audit-nav.tsx";
import { auditPortfolioRoute } from "./audit-portfolio.route.ts";
import { CellsPanel } from "./cells-panel.tsx";
import { MomentForm } from "./moment-form.tsx";
import { MomentLine } from "./moment-line.tsx";
import type { PortfolioSearch } from "./portfolio-search.ts";
import { whenOf } from "./portfolio-when.ts";
import { RowsPanel } from "./rows-panel.tsx";

/** The whole portfolio as it stood on a day, at an instant or at a leaf. */
export function AuditPortfolioPage(): ReactElement {
  const { t } = useText();
  const { person } = auditPortfolioRoute.useRouteContext();
  const search = auditPortfolioRoute.useSearch();
  return (
    <Stack>
      <PageHeading title={t("portfolio.title")} above={<AuditNav />} />
      {mayReadWholeLedger(person) ? (
        <AsAt search={search} />
      ) : (
        <EmptyState kind="noRight">{t("audit.noRight")}</EmptyState>
      )}
    </Stack>
  );
}

function AsAt({ search }: { readonly search: PortfolioSearch }): ReactElement {
  const { t } = useText();
  const query = useQuery(
    trpc.portfolio.totals.queryOptions(
      { when: whenOf(search), origin: search.origin },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <>
      <MomentForm search={search} />
      <QueryView query={query}>
        {({ moment, cells, leafIndex }) => (
          <>
            <PrintStamp reference={t("portfolio.title")} leaf={moment.knownAt} />
            <MomentLine moment={moment} search={search} leafIndex={leafIndex} />
            <CellsPanel cells={cells} moment={moment} search={search} />
            <RowsPanel moment={moment} search={search} />
          </>
        )}
      </QueryView>
    </>
  );
}
