import { isStateName, type Tone, toneOf } from "../kit/state-tone.ts";
import type { ChartNode, ChartVisit, StateChartDescription } from "./state-chart.description.ts";

export interface NodeLook {
  readonly tone: Tone;
  readonly isCurrent: boolean;
  /** The last time it was there, if ever. */
  readonly visit: ChartVisit | undefined;
}

/** How a node is drawn: its tone by name (`approved.sourcing` counts as `sourcing`), and where the commitment stands. */
export function lookOf(
  node: ChartNode,
  { current, visited, nodes }: StateChartDescription,
): NodeLook {
  const name = node.id.split(".").at(-1) ?? node.id;
  const holdsCurrent = nodes.some(({ id, parent }) => id === current && parent === node.id);
  return {
    tone: isStateName(name) ? toneOf(name) : "cancelled",
    isCurrent: node.id === current || holdsCurrent,
    visit: visited.findLast(({ id }) => id === node.id),
  };
}
