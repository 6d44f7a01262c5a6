import type { ReactElement, ReactNode } from "react";
import { formatDay } from "../format/date.ts";
import { formatMoneyShort, formatNumber } from "../format/money.ts";
import { useText } from "../i18n/use-text.ts";
import { AppLink } from "../kit/app-link.tsx";
import { classNames } from "../kit/class-names.ts";
import { ToneMark } from "../kit/state-shape.tsx";
import type { PlacedNode } from "./chart.layout.ts";
import { cut } from "./label-lines.ts";
import { type NodeLook, lookOf } from "./node-look.ts";
import { type ChartFigures, isBeneath, type StateChartDescription } from "./state-chart.description.ts";
import styles from "./state-drawing.module.css";

interface DrawnNodeProps {
  readonly placed: PlacedNode;
  readonly description: StateChartDescription;
}

/** A state, an end or a pause: shape, word, and beneath it when and by whom, or how much stands there. */
export function DrawnNode({ placed, description }: DrawnNodeProps): ReactElement {
  const { node, lines, x, y, width, height } = placed;
  const look = lookOf(node, description);
  const under = useUnderline(placed, description, look);
  const textHeight = lines.length * 18 + (under === "" ? 0 : 16);
  const top = y + (height - textHeight) / 2;
  return (
    <NodeLink placed={placed} look={look} under={under}>
      <rect className={styles.box} x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx={4} />
      <Mark x={x + 10} y={top + 3} look={look} />
      {lines.map((line, row) => (
        <text key={line} className={styles.label} x={x + 28} y={top + 13 + row * 18}>
          {line}
        </text>
      ))}
      {under !== "" && (
        <text className={styles.under} x={x + 28} y={top + lines.length * 18 + 11}>
          {cut(under, Math.floor((width - 34) / 6.8))}
        </text>
      )}
    </NodeLink>
  );
}

/** A stage: the column its states stand in, with its name, and its sums where there are some. */
export function DrawnStage({ placed, description }: DrawnNodeProps): ReactElement {
  const { locale } = useText();
  const { node, x, y, width, height } = placed;
  const look = lookOf(node, description);
  const figures = description.figures?.[node.id];
  return (
    <g className={classNames(styles.stage, look.isCurrent && styles.currentStage)} data-tone={look.tone}>
      <rect className={styles.column} x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx={4} />
      <NodeLink placed={placed} look={look} under={figures === undefined ? "" : figuresLine(figures, locale)}>
        <rect className={styles.stageTarget} x={x + 4} y={y + 4} width={width - 8} height={figures === undefined ? 26 : 62} rx={2} />
        <Mark x={x + 12} y={y + 11} look={look} />
        <text className={styles.stageLabel} x={x + 30} y={y + 22}>
          {node.label}
        </text>
        {figures !== undefined && (
          <>
            <text className={styles.sum} x={x + 12} y={y + 43}>
              {formatNumber(figures.count, locale)} · {formatMoneyShort({ amount: figures.eur, currency: "EUR" }, locale)}
            </text>
            <text className={styles.under} x={x + 12} y={y + 60}>
              {figures.age}
            </text>
          </>
        )}
      </NodeLink>
    </g>
  );
}

function NodeLink({ placed, look, under, children }: { readonly placed: PlacedNode; readonly look: NodeLook; readonly under: string; readonly children: ReactNode }): ReactElement {
  const { t } = useText();
  const { node } = placed;
  const isHere = look.isCurrent && node.kind !== "stage";
  const className = classNames(
    node.kind !== "stage" && styles.node,
    isHere && styles.current,
    !look.isCurrent && look.visit !== undefined && styles.been,
    isBeneath(node) && styles.beneath,
  );
  if (node.href === undefined)
    return (
      <g className={className} data-tone={look.tone}>
        {children}
      </g>
    );
  const name = [node.label, isHere && t("chart.current"), under].filter(Boolean).join(", ");
  return (
    <AppLink className={classNames(className, styles.link)} href={node.href} aria-label={name} aria-current={isHere ? "step" : undefined} data-tone={look.tone}>
      {children}
    </AppLink>
  );
}

/** The tone's shape; a state that was passed shows a tick instead. */
function Mark({ x, y, look }: { readonly x: number; readonly y: number; readonly look: NodeLook }): ReactElement {
  const isPassed = look.visit !== undefined && !look.isCurrent;
  return (
    <svg className={styles.mark} x={x} y={y} width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
      {isPassed ? <path d="M2 8.5l4 4.5L14 3" fill="none" stroke="currentColor" strokeWidth="2.2" /> : <ToneMark tone={look.tone} />}
    </svg>
  );
}

function useUnderline({ node }: PlacedNode, description: StateChartDescription, { visit }: NodeLook): string {
  const { locale } = useText();
  const figures = description.figures?.[node.id];
  if (figures !== undefined) return figuresLine(figures, locale);
  if (visit === undefined) return "";
  return [formatDay(visit.on, locale), visit.by].filter((part) => part !== undefined).join(" · ");
}

function figuresLine({ count, eur }: ChartFigures, locale: string): string {
  return `${formatNumber(count, locale)} · ${formatMoneyShort({ amount: eur, currency: "EUR" }, locale)}`;
}
