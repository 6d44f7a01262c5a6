import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Money } from "../../kit/money.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { ReportPage } from "../../law/report/report-page.tsx";
import { FundBar, FundLegend } from "../funds/fund-bar.tsx";
import { type FundRow, fundParts } from "../funds/fund-sums.ts";
import { ChangeCeiling } from "./change-ceiling.tsx";
import { fundRoute } from "./fund.route.ts";
import { FundDraws } from "./fund-draws.tsx";
import { FundHistory } from "./fund-history.tsx";

/** One fund: what its ceiling divides into, who draws on it, and what the ceiling went through. */
export function FundPage(): ReactElement {
  const { t } = useText();
  const { code } = fundRoute.useParams();
  const query = useQuery(trpc.register.all.queryOptions());
  const fund = query.data?.funds.find((one) => one.code === code);
  return (
    <ReportPage
      title={fund?.name ?? code}
      question={t("funds.one.question")}
      above={<AppLink href="/funds">{t("funds.all")}</AppLink>}
    >
      <QueryView query={query}>
        {({ funds }) =>
          fund === undefined ? (
            <EmptyState kind="nothing" title={t("funds.unknown", { code })}>
              {t("funds.unknown.text")}
            </EmptyState>
          ) : (
            <>
              <FundStanding fund={fund} />
              <ChangeCeiling fund={fund} funds={funds} />
              <FundDraws code={code} />
              <FundHistory code={code} />
            </>
          )
        }
      </QueryView>
    </ReportPage>
  );
}

function FundStanding({ fund }: { readonly fund: FundRow }): ReactElement {
  const { t } = useText();
  return (
    <Panel title={t("funds.standing")}>
      <FundBar fund={fund} wide />
      <FundLegend />
      <DefinitionList
        items={[
          { term: t("funds.code"), value: fund.code },
          { term: t("funds.owner"), value: fund.owner },
          { term: t("funds.year"), value: String(fund.fiscalYear) },
          { term: t("funds.ceiling"), value: <Money value={fund.ceiling} /> },
          ...fundParts.map((part) => ({
            term: t(`funds.${part}`),
            value: <Money value={fund[part]} />,
          })),
        ]}
      />
    </Panel>
  );
}
