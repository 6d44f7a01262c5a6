import { decimal } from "@tiltas/domain";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Money } from "../../kit/money.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import styles from "./audit-portfolio.module.css";
import { hasCell, portfolioHref, withoutCell } from "./portfolio-href.ts";
import type { PortfolioSearch } from "./portfolio-search.ts";
import type { PortfolioCell, PortfolioMoment } from "./portfolio-views.ts";

interface CellsPanelProps {
  readonly cells: readonly PortfolioCell[];
  readonly moment: PortfolioMoment;
  readonly search: PortfolioSearch;
}

const cellHref = (cell: PortfolioCell, moment: PortfolioMoment, search: PortfolioSearch): string =>
  portfolioHref({
    origin: search.origin,
    at: moment.effectiveOn,
    leaf: moment.knownAt,
    stage: cell.stage,
    framework: cell.frameworkCode,
    fund: cell.fundCode,
    kind: cell.kind,
  });

const isChosen = (cell: PortfolioCell, search: PortfolioSearch): boolean =>
  cell.stage === search.stage &&
  cell.kind === search.kind &&
  cell.frameworkCode === search.framework &&
  cell.fundCode === search.fund;

const sumOf = (cells: readonly PortfolioCell[]) => ({
  amount: decimal.sum(cells.map(({ amount }) => amount.amount)),
  currency: "EUR",
});

/** Totals by stage × framework × fund × kind; every row leads to the commitments that make it. */
export function CellsPanel({ cells, moment, search }: CellsPanelProps): ReactElement {
  const { t, say } = useText();
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel
      title={t("portfolio.totals")}
      actions={
        hasCell(search) && (
          <AppLink href={portfolioHref(withoutCell(search))}>{t("portfolio.whole")}</AppLink>
        )
      }
    >
      {cells.length === 0 ? (
        <EmptyState kind="nothing">{t("portfolio.empty")}</EmptyState>
      ) : (
        <Table
          caption={t("portfolio.totals")}
          captionIsHidden
          rows={cells}
          rowKey={({ stage, frameworkCode, fundCode, kind }) =>
            [stage, frameworkCode, fundCode, kind].join(" ")
          }
          rowHref={(cell) => cellHref(cell, moment, search)}
          rowIsStrong={(cell) => isChosen(cell, search)}
          columns={[
            {
              id: "stage",
              header: t("portfolio.column.stage"),
              cell: ({ stage }) => t(`stage.${stage}`),
              namesRow: true,
            },
            {
              id: "framework",
              header: t("portfolio.column.framework"),
              cell: ({ frameworkCode }) => frameworkCode || t("portfolio.none"),
            },
            {
              id: "fund",
              header: t("portfolio.column.fund"),
              cell: ({ fundCode }) => fundCode || t("portfolio.none"),
            },
            {
              id: "kind",
              header: t("portfolio.column.kind"),
              cell: ({ kind }) => say("kind", kind),
            },
            {
              id: "count",
              header: t("portfolio.column.count"),
              align: "end",
              cell: ({ count }) => count,
            },
            {
              id: "amount",
              header: t("portfolio.column.counted"),
              align: "end",
              cell: ({ amount }) => <Money value={amount} bare />,
            },
          ]}
          foot={
            <tr>
              <th scope="row" colSpan={4}>
                {t("portfolio.sum")}
              </th>
              <td className={styles.end}>{total}</td>
              <td className={styles.end}>
                <Money value={sumOf(cells)} bare />
              </td>
            </tr>
          }
        />
      )}
      <p className={styles.note}>{t("portfolio.definition")}</p>
    </Panel>
  );
}
