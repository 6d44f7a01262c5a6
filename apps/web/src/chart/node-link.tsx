import type { ReactElement, ReactNode } from "react";
import { AppLink } from "../kit/app-link.tsx";
import { classNames } from "../kit/class-names.ts";
import { ToneMark } from "../kit/state-shape.tsx";
import type { NodeLook } from "./node-look.ts";
import { type ChartNode, isBeneath } from "./state-chart.description.ts";
import styles from "./state-drawing.module.css";

interface NodeLinkProps {
  readonly node: ChartNode;
  readonly look: NodeLook;
  readonly children: ReactNode;
}

/** What makes a drawn node a link, named by the words drawn in it; plain where it leads nowhere. */
export function NodeLink({ node, look, children }: NodeLinkProps): ReactElement {
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
  return (
    <AppLink
      className={classNames(className, styles.link)}
      href={node.href}
      aria-current={isHere ? "step" : undefined}
      data-tone={look.tone}
    >
      {children}
    </AppLink>
  );
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly look: NodeLook;
}

/** The tone's shape; a state that was passed shows a tick instead. */
export function Mark({ x, y, look }: MarkProps): ReactElement {
  const isPassed = look.visit !== undefined && !look.isCurrent;
  return (
    <svg
      className={styles.mark}
      x={x}
      y={y}
      width="12"
      height="12"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {isPassed ? (
        <path d="M2 8.5l4 4.5L14 3" fill="none" stroke="currentColor" strokeWidth="2.2" />
      ) : (
        <ToneMark tone={look.tone} />
      )}
    </svg>
  );
}
