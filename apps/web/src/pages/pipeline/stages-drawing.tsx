import { commitmentChart } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { StateChart } from "../../chart/state-chart.tsx";
import type { ChartFigures } from "../../chart/state-chart.description.ts";
import { useText } from "../../i18n/use-text.ts";
import { Panel } from "../../kit/stack.tsx";
import { chartNodes } from "../../law/chart-nodes.ts";
import type { Summary } from "./summary.ts";

/** The machine's own drawing, carrying how many commitments and how much money stand where. */
export function StagesDrawing({ summary }: { readonly summary: Summary }): ReactElement {
  const { t } = useText();
  const chart = commitmentChart();
  const parents = new Map(chart.nodes.map(({ id, parent }) => [id, parent]));
  const figures: [string, ChartFigures][] = [
    ...summary.stages.map(({ stage, count, amount }): [string, ChartFigures] => [
      stage,
      { count, eur: amount.amount },
    ]),
    ...summary.states.map(({ state, count, amount, oldestDays }): [string, ChartFigures] => [
      state,
      {
        count,
        eur: amount.amount,
        ...(count === 0 ? {} : { age: t("pipeline.age", { n: oldestDays }) }),
      },
    ]),
  ];
  return (
    <Panel title={t("pipeline.stages")}>
      <StateChart
        description={{
          nodes: chartNodes(chart, t, (id) => {
            const stage = parents.get(id);
            return stage === undefined ? undefined : `/work?view=all&stage=${stage}`;
          }),
          edges: chart.edges,
          visited: [],
          figures: Object.fromEntries(figures),
        }}
      />
    </Panel>
  );
}
