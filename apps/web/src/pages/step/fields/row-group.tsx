import type { ReactElement, ReactNode } from "react";
import styles from "./fields.module.css";

interface RowGroupProps {
  /** Names the row: the item of a line, the number of a bid. */
  readonly legend: string;
  readonly children: ReactNode;
  /** Stands at the end: removing the row. */
  readonly actions?: ReactNode;
}

/** A field that needs twice the room where there is room. */
export function DoubleCell({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles.double}>{children}</div>;
}

/** The fields of one row of a list, beside each other where there is room. */
export function RowGroup({ legend, children, actions }: RowGroupProps): ReactElement {
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.cells}>{children}</div>
      {actions !== undefined && <div className={styles.rowActions}>{actions}</div>}
    </fieldset>
  );
}
