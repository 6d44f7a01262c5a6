import { formatDay } from "../format/date.ts";
import { figuresLine } from "./figures-line.ts";
import { labelLines } from "./label-lines.ts";
import { lookOf } from "./node-look.ts";
import type { ChartNode, StateChartDescription } from "./state-chart.description.ts";

/**
 * What stands beneath a state's word, in lines of about `most` characters: how much stands there, or when it was
 * reached and by whom. A name that has no room is left to the list beside the drawing.
 */
export function remarkLines(
  node: ChartNode,
  description: StateChartDescription,
  most: number,
  locale: string,
): readonly string[] {
  const own = description.figures?.[node.id];
  if (own !== undefined) return labelLines(figuresLine(own, locale), most, " · ");
  const { visit } = lookOf(node, description);
  if (visit === undefined) return [];
  const day = formatDay(visit.on, locale);
  const whole = visit.by === undefined ? day : `${day} · ${visit.by}`;
  return [whole.length <= most ? whole : day];
}
