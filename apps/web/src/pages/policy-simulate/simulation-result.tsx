import type { ReactElement } from "react";
import { formatDate } from "../../format/date.ts";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../kit/notice.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import styles from "../../law/policy/policy.module.css";
import { versionText } from "../../law/policy/version-key.ts";
import { DecisionsDrawing } from "./decisions-drawing.tsx";
import { ListedCommitments } from "./listed-commitments.tsx";
import { SumsTable } from "./sums-table.tsx";
import type { Report } from "./use-simulation.ts";

/** A simulation: the sums, a drawing with its table, groups, durations and the commitments behind them. */
export function SimulationResult({ report }: { readonly report: Report }): ReactElement {
  const { t, locale } = useText();
  const { policy, period, commitments, submitted, unreadable } = report;
  const title = t("policy.simulate.result", {
    version: versionText({ name: policy.name, number: policy.version }),
    from: formatDate(period.from, locale),
    to: formatDate(period.to, locale),
  });
  return (
    <>
      <Panel title={title}>
        <p role="status">{t("policy.simulate.read", { n: commitments, submitted })}</p>
        {commitments + unreadable.count < submitted && (
          <Notice look="warning">
            <p>{t("policy.simulate.partly")}</p>
          </Notice>
        )}
        {unreadable.count > 0 && (
          <Notice look="problem">
            <p>{t("policy.simulate.unreadable", { streams: unreadable.streams.join(", ") })}</p>
          </Notice>
        )}
        {commitments === 0 ? (
          <EmptyState kind="nothing">{t("policy.simulate.empty")}</EmptyState>
        ) : (
          <SumsTable caption={t("policy.simulate.sums")} groups={[{ code: "*", ...report }]} />
        )}
        <p className={styles.note}>{t("policy.simulate.definition")}</p>
      </Panel>
      {commitments > 0 && (
        <>
          <Panel title={t("policy.simulate.byFramework")}>
            <DecisionsDrawing groups={report.byFramework} />
            <SumsTable caption={t("policy.simulate.byFramework")} groups={report.byFramework} />
          </Panel>
          <Panel title={t("policy.simulate.byFund")}>
            <SumsTable caption={t("policy.simulate.byFund")} groups={report.byFund} />
          </Panel>
          <Panel title={t("policy.simulate.durations")}>
            <Durations durations={report.durations} />
          </Panel>
          <Panel title={t("policy.simulate.listed")}>
            <ListedCommitments report={report} />
          </Panel>
        </>
      )}
    </>
  );
}

function Durations({ durations }: Pick<Report, "durations">): ReactElement {
  const { t, say, locale } = useText();
  if (durations.length === 0) return <p>{t("policy.simulate.durations.none")}</p>;
  return (
    <Table
      caption={t("policy.simulate.durations")}
      captionIsHidden
      rows={durations}
      rowKey={({ role }) => role}
      columns={[
        {
          id: "role",
          header: t("policy.simulate.role"),
          cell: ({ role }) => say("role", role),
          namesRow: true,
        },
        {
          id: "steps",
          header: t("policy.simulate.steps"),
          align: "end",
          cell: ({ steps }) => <span className="figures">{formatNumber(steps, locale)}</span>,
        },
        {
          id: "undated",
          header: t("policy.simulate.undated"),
          align: "end",
          cell: ({ undated }) => <span className="figures">{formatNumber(undated, locale)}</span>,
        },
        {
          id: "median",
          header: t("policy.simulate.median"),
          align: "end",
          cell: ({ medianDays }) =>
            medianDays === null ? (
              t("policy.simulate.durations.unrecorded")
            ) : (
              <span className="figures">{formatNumber(medianDays, locale)}</span>
            ),
        },
      ]}
    />
  );
}
