import { type ReactElement, useId, useMemo } from "react";
import { formatNumber } from "../format/money.ts";
import { useText } from "../i18n/use-text.ts";
import { classNames } from "../kit/class-names.ts";
import { type DrawnEdge, drawEdges } from "./chart.edges.ts";
import { placeNodes } from "./chart.layout.ts";
import { DrawnNode } from "./drawn-node.tsx";
import { DrawnStage } from "./drawn-stage.tsx";
import type { StateChartDescription } from "./state-chart.description.ts";
import styles from "./state-drawing.module.css";

interface StateDrawingProps {
  readonly description: StateChartDescription;
  /** Pixels; the drawing is laid out for it, never scaled on a screen, so that its text keeps its size. */
  readonly width: number;
}

/** The chart as SVG. Links are in the order of reading. */
export function StateDrawing({ description, width }: StateDrawingProps): ReactElement {
  const { t, locale } = useText();
  const placement = useMemo(
    () => placeNodes(description, width, locale),
    [description, width, locale],
  );
  const edges = useMemo(() => drawEdges(description, placement), [description, placement]);
  const arrow = useId();
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={placement.height}
      viewBox={`0 0 ${width} ${placement.height}`}
      role="group"
      aria-label={t("chart.label")}
    >
      <defs>
        <Arrow id={arrow} className={styles.arrow} />
        <Arrow id={`${arrow}-walked`} className={styles.arrowWalked} />
      </defs>
      {placement.stages.map((placed) => (
        <DrawnStage
          key={placed.node.id}
          placed={placed}
          description={description}
          head={placement.head}
        />
      ))}
      <g aria-hidden="true">
        {[
          ...edges.filter(({ isWalked }) => !isWalked),
          ...edges.filter(({ isWalked }) => isWalked),
        ].map((edge) => (
          <Edge key={edge.key} edge={edge} arrow={arrow} />
        ))}
        {edges.map((edge) => (
          <Taken key={edge.key} edge={edge} />
        ))}
      </g>
      {[...placement.states, ...placement.beneath].map((placed) => (
        <DrawnNode key={placed.node.id} placed={placed} description={description} />
      ))}
    </svg>
  );
}

function Edge({ edge, arrow }: { readonly edge: DrawnEdge; readonly arrow: string }): ReactElement {
  const { key, path, isWalked, isTwoWay, taken } = edge;
  const head = `url(#${arrow}${isWalked ? "-walked" : ""})`;
  const hasHead = key !== "rail" && !key.startsWith("drop ");
  return (
    <path
      className={classNames(
        styles.edge,
        isWalked && styles.walked,
        taken?.isRare === false && styles.taken,
        taken?.isRare === true && styles.rare,
      )}
      d={path}
      markerEnd={hasHead ? head : undefined}
      markerStart={isTwoWay ? head : undefined}
    />
  );
}

/** How often a way was taken, on it; the list beside the drawing says it in words. */
function Taken({ edge: { taken } }: { readonly edge: DrawnEdge }): ReactElement | null {
  const { locale } = useText();
  if (taken === undefined) return null;
  return (
    <text
      className={classNames(styles.times, taken.isRare && styles.rareTimes)}
      x={taken.at.x}
      y={taken.at.y}
    >
      {formatNumber(taken.count, locale)}
    </text>
  );
}

function Arrow({
  id,
  className,
}: {
  readonly id: string;
  readonly className: string | undefined;
}): ReactElement {
  return (
    <marker
      id={id}
      className={className}
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="8"
      markerHeight="8"
      markerUnits="userSpaceOnUse"
      orient="auto-start-reverse"
    >
      <path d="M0 0.5L7.5 4L0 7.5z" />
    </marker>
  );
}
