import type { Stage } from "@tiltas/domain";
import type { ReactElement } from "react";
import { formatAmount } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Table } from "../../kit/table.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Panel } from "../../kit/stack.tsx";
import styles from "./pipeline-page.module.css";
import { pipelineHref, type PipelineSearch } from "./pipeline-search.ts";
import { StageBar } from "./stage-bar.tsx";
import type { BreakdownRow, Summary } from "./summary.ts";

const stages: readonly Stage[] = ["proposed", "approved", "procured", "delivered"];
const groupings = ["framework", "fund", "kind", "donor"] as const;

interface BreakdownProps {
  readonly summary: Summary;
  readonly search: PipelineSearch;
}

/** The stages once more, by framework, fund, kind or donor: a bar each, with its numbers; every row leads to its list. */
export function Breakdown({ summary, search }: BreakdownProps): ReactElement {
  const { t } = useText();
  return (
    <Panel
      title={useTitle(search)}
      actions={
        <nav className={styles.groupings} aria-label={t("pipeline.by")}>
          {groupings.map((grouping) => (
            <AppLink
              key={grouping}
              href={pipelineHref(search, { by: grouping })}
              aria-current={grouping === search.by ? "true" : undefined}
            >
              {t(`pipeline.by.${grouping}`)}
            </AppLink>
          ))}
        </nav>
      }
    >
      {summary.breakdown.length === 0 ? (
        <EmptyState kind="nothing">{t("pipeline.breakdown.empty")}</EmptyState>
      ) : (
        <BreakdownTable summary={summary} search={search} />
      )}
    </Panel>
  );
}

function useTitle({ by }: PipelineSearch): string {
  const { t, locale } = useText();
  return t("pipeline.breakdown", { by: t(`pipeline.by.${by}`).toLocaleLowerCase(locale) });
}

const listHref = (row: BreakdownRow, { by, origin }: PipelineSearch): string => {
  const filter = row.code === "" || by === "donor" ? "" : `&${by}=${encodeURIComponent(row.code)}`;
  return `/work?view=all${filter}${origin === "own" ? "" : `&origin=${origin}`}`;
};

function BreakdownTable({ summary, search }: BreakdownProps): ReactElement {
  const { t, say, locale } = useText();
  const nameOf = ({ code, name }: BreakdownRow): string => {
    if (code === "") return t("pipeline.none");
    return search.by === "kind" ? say("kind", code) : name;
  };
  const figure = (row: BreakdownRow, stage: Stage): string => {
    const found = row.stages.find((figures) => figures.stage === stage);
    return found === undefined
      ? "—"
      : t("pipeline.cell", { amount: formatAmount(found.amount, locale), n: found.count });
  };
  return (
    <Table
      caption={useTitle(search)}
      captionIsHidden
      rows={summary.breakdown}
      rowKey={({ code }) => code}
      rowHref={(row) => listHref(row, search)}
      columns={[
        { id: "name", header: t(`pipeline.by.${search.by}`), cell: nameOf, namesRow: true },
        {
          id: "bar",
          header: t("pipeline.stages"),
          cell: (row) => <StageBar row={row} all={summary.breakdown} />,
        },
        ...stages.map((stage) => ({
          id: stage,
          header: t(`stage.${stage}`),
          align: "end" as const,
          cell: (row: BreakdownRow) => <span className="figures">{figure(row, stage)}</span>,
        })),
      ]}
    />
  );
}
