import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import styles from "./fund-bar.module.css";
import { type FundFigures, fundParts } from "./fund-sums.ts";

/** Width and height, in units of the drawing. */
const [full, high] = [160, 12];

interface FundBarProps {
  readonly fund: FundFigures;
  /** As wide as there is room. */
  readonly wide?: boolean;
}

/** One ceiling as a bar: what is spent, obligated, reserved and free of it. Its numbers stand beside it. */
export function FundBar({ fund, wide = false }: FundBarProps): ReactElement {
  // A picture may round: the exact amounts stand beside it.
  const scale = (full - 1) / Math.max(1, Number(fund.ceiling.amount));
  const widths = fundParts.map((part) => Number(fund[part].amount) * scale);
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${full} ${high}`}
      width={wide ? "100%" : full}
      height={wide ? 24 : high}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {fundParts.map((part, index) => {
        const [x, width] = [
          widths.slice(0, index).reduce((sum, before) => sum + before, 0.5),
          widths[index] ?? 0,
        ];
        return (
          width > 0 && (
            <rect
              key={part}
              className={styles[part]}
              x={x}
              y={0.5}
              width={width}
              height={high - 1}
            />
          )
        );
      })}
    </svg>
  );
}

/** Which colour means what. */
export function FundLegend(): ReactElement {
  const { t } = useText();
  return (
    <ul className={styles.legend}>
      {fundParts.map((part) => (
        <li key={part}>
          <svg width={12} height={12} aria-hidden="true" focusable="false">
            <rect className={styles[part]} x={0.5} y={0.5} width={11} height={11} />
          </svg>
          {t(`funds.${part}`)}
        </li>
      ))}
    </ul>
  );
}
