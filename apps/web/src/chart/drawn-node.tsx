import { Fragment, type ReactElement } from "react";
import { lineHeight, type PlacedNode, remarkHeight } from "./chart.layout.ts";
import { Mark, NodeLink } from "./node-link.tsx";
import { lookOf } from "./node-look.ts";
import type { StateChartDescription } from "./state-chart.description.ts";
import styles from "./state-drawing.module.css";

interface DrawnNodeProps {
  readonly placed: PlacedNode;
  readonly description: StateChartDescription;
}

/** A state, an end or a pause: shape, word, and beneath it when and by whom, or how much stands there. */
export function DrawnNode({ placed, description }: DrawnNodeProps): ReactElement {
  const { node, lines, remarks, x, y, width, height } = placed;
  const look = lookOf(node, description);
  const top = y + (height - lines.length * lineHeight - remarks.length * remarkHeight) / 2;
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
          <text className={styles.label} x={x + 28} y={top + 13 + row * lineHeight}>
            {line}
          </text>{" "}
        </Fragment>
      ))}
      {remarks.map((line, row) => (
        <Fragment key={line}>
          <text
            className={styles.under}
            x={x + 28}
            y={top + lines.length * lineHeight + 11 + row * remarkHeight}
          >
            {line}
          </text>{" "}
        </Fragment>
      ))}
    </NodeLink>
  );
}
