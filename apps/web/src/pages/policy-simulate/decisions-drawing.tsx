import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import styles from "../../law/policy/policy.module.css";
import { formatEffort } from "./effort-change.ts";
import type { Sums } from "./sums-table.tsx";

const [width, label, bar, gap, end] = [640, 150, 14, 10, 60];
const rowHeight = 2 * bar + gap;
const mostDrawn = 12;

/** Decisions before and after, two bars for each of the largest groups; the table beneath has every number. */
export function DecisionsDrawing({ groups }: { readonly groups: readonly Sums[] }): ReactElement {
  const { t, locale } = useText();
  const drawn = groups
    .toSorted((a, b) => b.before.decisions - a.before.decisions)
    .slice(0, mostDrawn);
  const largest = Math.max(
    1,
    ...drawn.map(({ before, after }) => Math.max(before.decisions, after.decisions)),
  );
  const scale = (width - label - end) / largest;
  const height = drawn.length * rowHeight + rowHeight;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("policy.simulate.drawing")}
    >
      <Legend />
      {drawn.map(({ code, before, after }, index) => {
        const top = rowHeight + index * rowHeight;
        return (
          <g key={code}>
            <text x={0} y={top + bar + 4}>
              {code === "" ? t("policy.simulate.none") : code}
            </text>
            {[before, after].map(({ decisions }, side) => (
              <g key={side === 0 ? "before" : "after"}>
                <rect
                  className={side === 0 ? styles.before : styles.after}
                  x={label}
                  y={top + side * bar}
                  width={decisions * scale}
                  height={bar - 2}
                />
                <text x={label + decisions * scale + 6} y={top + side * bar + bar - 3}>
                  {formatEffort(decisions, locale)}
                </text>
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function Legend(): ReactElement {
  const { t } = useText();
  return (
    <>
      {(["before", "after"] as const).map((side, index) => (
        <g key={side}>
          <rect
            className={styles[side]}
            x={label + index * 140}
            y={2}
            width={bar}
            height={bar - 2}
          />
          <text x={label + index * 140 + bar + 6} y={bar - 1}>
            {t(`policy.simulate.${side}`)}
          </text>
        </g>
      ))}
    </>
  );
}
