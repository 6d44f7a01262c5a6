import type { ReactElement } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { stateWordId } from "../../kit/state-tag.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import type { ScopeSearch } from "../../law/report/scope-search.ts";
import { takenHref } from "./conformance-search.ts";
import type { Conformance } from "./conformance-types.ts";
import { RareText } from "./rare-text.tsx";

interface MovesTableProps {
  readonly report: Conformance;
  readonly scope: ScopeSearch;
}

/** The drawing's arrows as rows; each leads to the commitments that went that way. */
export function MovesTable({ report, scope }: MovesTableProps): ReactElement {
  const { t, say, locale } = useText();
  return (
    <Panel title={t("conformance.moves")}>
      <Table
        caption={t("conformance.moves")}
        captionIsHidden
        rows={report.moves}
        rowKey={({ from, event, to }) => `${from} ${event} ${to}`}
        rowHref={({ from, event, to }) => takenHref(scope, { fromState: from, toState: to, event })}
        columns={[
          {
            id: "move",
            header: t("conformance.column.move"),
            cell: ({ from, to }) =>
              t("conformance.move", { from: t(stateWordId(from)), to: t(stateWordId(to)) }),
            namesRow: true,
          },
          {
            id: "event",
            header: t("report.event"),
            cell: ({ event }) => say("event", event),
          },
          {
            id: "count",
            header: t("conformance.column.count"),
            align: "end",
            cell: ({ count }) => formatNumber(count, locale),
          },
          {
            id: "commitments",
            header: t("conformance.column.commitments"),
            align: "end",
            cell: ({ commitments }) => formatNumber(commitments, locale),
          },
          {
            id: "median",
            header: t("conformance.column.median"),
            align: "end",
            cell: ({ medianDays }) =>
              medianDays === 0 ? t("conformance.sameDay") : formatNumber(medianDays, locale),
          },
          {
            id: "rare",
            header: t("conformance.column.rare"),
            cell: ({ isRare }) => <RareText isRare={isRare} />,
          },
        ]}
      />
    </Panel>
  );
}
