import type { ReactElement } from "react";
import { useText } from "../i18n/use-text.ts";
import styles from "./skeleton.module.css";

interface SkeletonProps {
  /** Outlines of rows, each as high as a table's row. */
  readonly rows?: number;
}

/** Row outlines where rows will be. Invisible for the first 300 ms, so that a fast answer never flickers. */
export function Skeleton({ rows = 10 }: SkeletonProps): ReactElement {
  const { t } = useText();
  return (
    <div className={styles.skeleton} role="status" data-skeleton>
      <span className="visually-hidden">{t("shell.loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} aria-hidden="true" />
      ))}
    </div>
  );
}
