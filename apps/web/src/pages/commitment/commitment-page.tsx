import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { isNotFound } from "../../api/failure.ts";
import { trpc } from "../../api/trpc.ts";
import { formatAmount } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { HashTabs } from "../../kit/hash-tabs.tsx";
import { Money } from "../../kit/money.tsx";
import { Notice } from "../../kit/notice.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Columns, Stack } from "../../kit/stack.tsx";
import { StateTag } from "../../kit/state-tag.tsx";
import { ActionBox } from "./action-box.tsx";
import { ClaimsTable } from "./claims-table.tsx";
import { ApprovalsPanel } from "./approvals-panel.tsx";
import { commitmentRoute } from "./commitment.route.ts";
import type { CommitmentView } from "./commitment-view.ts";
import { ConsignmentsTable } from "./consignments-table.tsx";
import { DocumentsPanel } from "./documents-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { LinesTable } from "./lines-table.tsx";
import { NoSuchCommitment } from "./no-such-commitment.tsx";
import { OverviewPanel } from "./overview-panel.tsx";
import { ProcurementsTable } from "./procurements-table.tsx";
import { SharesTable } from "./shares-table.tsx";
import { UnitsTable } from "./units-table.tsx";
import { useLiveCommitment } from "./use-live-commitment.ts";
import { useMarkOpened } from "./use-mark-opened.ts";
import { WhereItIs } from "./where-it-is.tsx";
import { WriteOffsTable } from "./write-offs-table.tsx";

export function CommitmentPage(): ReactElement {
  const { t } = useText();
  const { ref } = commitmentRoute.useParams();
  const query = useQuery(trpc.commitment.byReference.queryOptions({ reference: ref }));
  if (isNotFound(query.error)) return <NoSuchCommitment reference={ref} error={query.error} />;
  if (query.data === undefined)
    return (
      <Stack>
        <PageHeading title={t("commitment.loading", { ref })} />
        <QueryView query={query}>{() => null}</QueryView>
      </Stack>
    );
  return (
    <QueryView query={query}>
      {(view) => (
        <Shown key={view.commitmentId} view={view} onShowChange={() => void query.refetch()} />
      )}
    </QueryView>
  );
}

interface ShownProps {
  readonly view: CommitmentView;
  readonly onShowChange: () => void;
}

function Shown({ view, onShowChange }: ShownProps): ReactElement {
  const { t, locale } = useText();
  const { commitmentId, reference, content, state, amount } = view;
  const { hasChanged, show } = useLiveCommitment(view, onShowChange);
  const { person } = commitmentRoute.useRouteContext();
  const hasQueue = person.roles.some((role) => role !== "auditor");
  const isUnmarked = useMarkOpened(commitmentId, hasQueue);
  return (
    <Stack>
      <PageHeading
        title={t("commitment.title", { reference, title: content.title })}
        beside={
          <>
            <StateTag state={state} />
            {amount !== null && <Money value={amount} />}
          </>
        }
        actions={<AppLink href={`/audit/c/${reference}`}>{t("commitment.audit")}</AppLink>}
      />
      <PrintStamp
        reference={`${reference} ${amount === null ? "" : formatAmount(amount, locale)}`}
        leaf={view.leafIndex}
      />
      {hasChanged && (
        <Notice look="warning">
          {t("commitment.changed")} <button onClick={show}>{t("commitment.changed.show")}</button>
        </Notice>
      )}
      {isUnmarked && <Notice>{t("commitment.unmarked")}</Notice>}
      <Columns side={<ActionBox view={view} />}>
        <WhereItIs view={view} />
        <HashTabs label={t("commitment.tab.label")} panels={panelsOf(view, t)} />
      </Columns>
    </Stack>
  );
}

function panelsOf(
  view: CommitmentView,
  t: ReturnType<typeof useText>["t"],
): Parameters<typeof HashTabs>[0]["panels"] {
  const { lines, shares } = view.content;
  const documents = view.context.documents.filter(({ retired }) => !retired).length;
  return [
    { id: "overview", label: t("commitment.tab.overview"), content: <OverviewPanel view={view} /> },
    {
      id: "lines",
      label: t("commitment.tab.lines"),
      figure: String(lines.length),
      content: (
        <Stack>
          <LinesTable view={view} />
          <ProcurementsTable view={view} />
          <ConsignmentsTable view={view} />
          <WriteOffsTable view={view} />
          <UnitsTable view={view} />
        </Stack>
      ),
    },
    {
      id: "money",
      label: t("commitment.tab.money"),
      figure: String(shares.length),
      content: (
        <Stack>
          <SharesTable view={view} />
          <ClaimsTable view={view} />
        </Stack>
      ),
    },
    {
      id: "approvals",
      label: t("commitment.tab.approvals"),
      content: <ApprovalsPanel view={view} />,
    },
    {
      id: "documents",
      label: t("commitment.tab.documents"),
      figure: String(documents),
      content: <DocumentsPanel view={view} />,
    },
    {
      id: "history",
      label: t("commitment.tab.history"),
      figure: String(view.version),
      content: <HistoryPanel view={view} />,
    },
  ];
}
