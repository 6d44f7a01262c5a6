import { commitmentChart } from "@tiltas/workflows";
import type { ReactElement } from "react";
import type { ChartFigures } from "../../chart/state-chart.description.ts";
import { StateChart } from "../../chart/state-chart.tsx";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { chartNodes } from "../../law/chart-nodes.ts";
import type { Conformance } from "./conformance-types.ts";

/** The machine's own drawing with the moves that were really made: how often, and how long states took. */
export function PathsDrawing({ report }: { readonly report: Conformance }): ReactElement {
  const { t, locale } = useText();
  const figures = report.states.map(
    ({ state, visits, medianDays, now, medianDaysNow }): [string, ChartFigures] => [
      state,
      {
        count: visits,
        line: t("conformance.state.line", {
          visits,
          days: medianDays,
          now,
        }),
        words: t("conformance.state.words", {
          visits,
          stay: medianDays,
          now,
          days: formatNumber(medianDaysNow, locale),
        }),
      },
    ],
  );
  return (
    <StateChart
      description={{
        nodes: chartNodes(commitmentChart(), t, () => undefined),
        edges: report.moves.map(({ from, to, event, count, isRare }) => ({
          from,
          to,
          event,
          taken: { count, isRare },
        })),
        visited: [],
        figures: Object.fromEntries(figures),
      }}
    />
  );
}
