import type { ReactElement } from "react";
import styles from "./pipeline-page.module.css";
import type { BreakdownRow } from "./summary.ts";

/** Width of the widest bar, in units of the drawing. */
const full = 160;

// A picture may round: the exact amounts stand beside it.
const sizeOf = (row: BreakdownRow): number =>
  row.stages.reduce((sum, { amount }) => sum + Number(amount.amount), 0);

interface StageBarProps {
  readonly row: BreakdownRow;
  /** Every row, so that bars share one scale. */
  readonly all: readonly BreakdownRow[];
}

/** One row's money by stage, drawn to the scale of the largest row. Its numbers are in the same table row. */
export function StageBar({ row, all }: StageBarProps): ReactElement {
  const scale = full / Math.max(1, ...all.map(sizeOf));
  const widths = row.stages.map(({ stage, amount }) => ({
    stage,
    width: Number(amount.amount) * scale,
  }));
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${full} 12`}
      width={full}
      height={12}
      aria-hidden="true"
      focusable="false"
    >
      {widths.map(({ stage, width }, index) => {
        const x = widths.slice(0, index).reduce((sum, before) => sum + before.width, 0);
        return <rect key={stage} className={styles[stage]} x={x} y={0} width={width} height={12} />;
      })}
    </svg>
  );
}
