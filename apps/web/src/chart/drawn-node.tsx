import { Fragment, type ReactElement } from "react";
import { formatDay } from "../format/date.ts";
import { useText } from "../i18n/use-text.ts";
import type { PlacedNode } from "./chart.layout.ts";
import { figuresLine } from "./figures-line.ts";
import { cut } from "./label-lines.ts";
import { Mark, NodeLink } from "./node-link.tsx";
import { lookOf, type NodeLook } from "./node-look.ts";
import type { ChartNode, StateChartDescription } from "./state-chart.description.ts";
import styles from "./state-drawing.module.css";

interface DrawnNodeProps {
  readonly placed: PlacedNode;
  readonly description: StateChartDescription;
}

/** A state, an end or a pause: shape, word, and beneath it when and by whom, or how much stands there. */
export function DrawnNode({ placed, description }: DrawnNodeProps): ReactElement {
  const { node, lines, x, y, width, height } = placed;
  const look = lookOf(node, description);
  const under = useUnderline(node, description, look);
  const top = y + (height - lines.length * 18 - (under === "" ? 0 : 16)) / 2;
  return (
    <NodeLink node={node} look={look}>
      <rect
        className={styles.box}
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={4}
      />
      <Mark x={x + 10} y={top + 3} look={look} />
      {/* The spaces are not drawn; they keep the words of the link's name apart. */}
      {lines.map((line, row) => (
        <Fragment key={line}>
          <text className={styles.label} x={x + 28} y={top + 13 + row * 18}>
            {line}
          </text>{" "}
        </Fragment>
      ))}
      {under !== "" && (
        <text className={styles.under} x={x + 28} y={top + lines.length * 18 + 11}>
          {cut(under, Math.floor((width - 34) / 6.8))}
        </text>
      )}
    </NodeLink>
  );
}

function useUnderline(
  { id }: ChartNode,
  { figures }: StateChartDescription,
  { visit }: NodeLook,
): string {
  const { locale } = useText();
  const own = figures?.[id];
  if (own !== undefined) return figuresLine(own, locale);
  if (visit === undefined) return "";
  return [formatDay(visit.on, locale), visit.by].filter((part) => part !== undefined).join(" · ");
}
