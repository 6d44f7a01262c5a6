import { type ReactElement, useEffect, useRef } from "react";
import { extentOf, type RowSelection } from "./row-selection.ts";
import styles from "./table.module.css";

interface TickProps {
  readonly label: string;
  readonly isTicked: boolean;
  readonly isPartly?: boolean;
  readonly onChange: (isTicked: boolean) => void;
}

function Tick({ label, isTicked, isPartly = false, onChange }: TickProps): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <label className={styles.tick}>
      <input
        ref={box}
        type="checkbox"
        checked={isTicked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="visually-hidden">{label}</span>
    </label>
  );
}

interface SelectionProps<Row> {
  readonly selection: RowSelection<Row>;
}

/** The box of all rows on the page. */
export function TickAllCell<Row>({
  rows,
  selection,
}: SelectionProps<Row> & { readonly rows: readonly Row[] }): ReactElement {
  const extent = extentOf(rows, selection);
  return (
    <th scope="col">
      <Tick
        label={selection.allLabel}
        isTicked={extent === "all"}
        isPartly={extent === "some"}
        onChange={(isTicked) => selection.onChange(rows, isTicked)}
      />
    </th>
  );
}

/** The box of one row. */
export function TickCell<Row>({
  row,
  selection,
}: SelectionProps<Row> & { readonly row: Row }): ReactElement {
  return (
    <td className={styles.tickCell}>
      <Tick
        label={selection.label(row)}
        isTicked={selection.isSelected(row)}
        onChange={(isTicked) => selection.onChange([row], isTicked)}
      />
    </td>
  );
}
