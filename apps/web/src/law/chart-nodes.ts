import type { Chart } from "@tiltas/workflows";
import { commitmentStateSchema, stageSchema } from "@tiltas/domain";
import type { ChartNode } from "../chart/state-chart.description.ts";
import type { Text } from "../i18n/use-text.ts";
import { stateWordId } from "../kit/state-tag.tsx";

const labelOf = (id: string, t: Text["t"]): string => {
  const stage = stageSchema.safeParse(id);
  return t(stateWordId(stage.success ? stage.data : commitmentStateSchema.parse(id)));
};

/** The machine's nodes with their words; `hrefOf` says where a node leads, if anywhere. */
export const chartNodes = (
  chart: Chart,
  t: Text["t"],
  hrefOf: (id: string) => string | undefined,
): readonly ChartNode[] =>
  chart.nodes.map(({ id, parent, type }) => {
    const href = type === "stage" ? undefined : hrefOf(id);
    return {
      id,
      label: labelOf(id, t),
      kind: type,
      ...(parent === undefined ? {} : { parent }),
      ...(href === undefined ? {} : { href }),
    };
  });
