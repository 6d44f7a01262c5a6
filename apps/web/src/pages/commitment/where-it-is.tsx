import { commitmentChart, isMachineVersion } from "@tiltas/workflows";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { StateChart } from "../../chart/state-chart.tsx";
import { useText } from "../../i18n/use-text.ts";
import { Panel } from "../../kit/stack.tsx";
import { chartNodes } from "../../law/chart-nodes.ts";
import { visitsOf } from "../../law/visits.ts";
import type { CommitmentView } from "./commitment-view.ts";
import { historyInput } from "./history-input.ts";

/** The state chart, drawn from the machine's own definition. */
export function WhereItIs({ view }: { readonly view: CommitmentView }): ReactElement {
  const { t } = useText();
  const history = useQuery(trpc.entry.list.queryOptions(historyInput(view.commitmentId)));
  const { machineVersion } = view;
  const chart = commitmentChart(isMachineVersion(machineVersion) ? machineVersion : undefined);
  return (
    <Panel title={t("commitment.where")}>
      <StateChart
        description={{
          nodes: chartNodes(chart, t, () => "#history"),
          edges: chart.edges,
          current: view.state,
          visited: visitsOf(history.data?.entries ?? []),
        }}
      />
    </Panel>
  );
}
