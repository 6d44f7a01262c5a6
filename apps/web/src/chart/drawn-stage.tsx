import type { ReactElement } from "react";
import { useText } from "../i18n/use-text.ts";
import { classNames } from "../kit/class-names.ts";
import type { PlacedNode } from "./chart.layout.ts";
import { figuresLine } from "./figures-line.ts";
import { Mark, NodeLink } from "./node-link.tsx";
import { lookOf } from "./node-look.ts";
import type { StateChartDescription } from "./state-chart.description.ts";
import styles from "./state-drawing.module.css";

interface DrawnStageProps {
  readonly placed: PlacedNode;
  readonly description: StateChartDescription;
  /** Pixels from the top of a stage to its first state. */
  readonly head: number;
}

/** A stage: the column its states stand in, with its name, and its sums where there are some. */
export function DrawnStage({ placed, description, head }: DrawnStageProps): ReactElement {
  const { locale } = useText();
  const { node, x, y, width, height } = placed;
  const look = lookOf(node, description);
  const figures = description.figures?.[node.id];
  return (
    <g
      className={classNames(styles.stage, look.isCurrent && styles.currentStage)}
      data-tone={look.tone}
    >
      <rect
        className={styles.column}
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={4}
      />
      <NodeLink node={node} look={look}>
        <rect
          className={styles.stageTarget}
          x={x + 4}
          y={y + 4}
          width={width - 8}
          height={head - 8}
          rx={2}
        />
        <Mark x={x + 12} y={y + 11} look={look} />
        <text className={styles.stageLabel} x={x + 30} y={y + 22}>
          {node.label}
        </text>
        {figures !== undefined && (
          <>
            {" "}
            <text className={styles.sum} x={x + 12} y={y + 43}>
              {figuresLine(figures, locale)}
            </text>{" "}
            <text className={styles.under} x={x + 12} y={y + 60}>
              {figures.age}
            </text>
          </>
        )}
      </NodeLink>
    </g>
  );
}
