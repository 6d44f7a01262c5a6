import type { ReactElement, ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import { AppLink } from "./app-link.tsx";
import { classNames } from "./class-names.ts";
import styles from "./table.module.css";
import { extentOf, type RowSelection } from "./row-selection.ts";
import { onTableKey } from "./table-keys.ts";
import { TickAllCell, TickCell } from "./tick-cell.tsx";
import { useOverflow } from "./use-overflow.ts";

export type SortDirection = "ascending" | "descending";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end of the column. */
  readonly align?: "end";
  /** The address that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly direction: SortDirection | undefined };
  /** The cell that names the row (one column); with `rowHref` it is the row's link. */
  readonly namesRow?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  /** Where a heading above already says it. */
  readonly captionIsHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: (row: Row) => string;
  /** A row that stands out: unopened in a queue, current in a history. */
  readonly rowIsStrong?: (row: Row) => boolean;
  /** Boxes in front of the rows. */
  readonly selection?: RowSelection<Row>;
  /** Rows of sums under the body. */
  readonly foot?: ReactNode;
}

/** A real table: caption, sticky header, sorting by links, and rows walked by keys, and ticked where there is a selection. */
export function Table<Row>(props: TableProps<Row>): ReactElement {
  const {
    caption,
    captionIsHidden = false,
    columns,
    rows,
    rowKey,
    rowHref,
    rowIsStrong,
    selection,
    foot,
  } = props;
  const { t } = useText();
  const { frame, overflows } = useOverflow();
  const scrolling = overflows
    ? { role: "group", "aria-label": t("kit.table.scroll", { caption }), tabIndex: 0 }
    : {};
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-scrolls={overflows || undefined}
      data-ticked={(selection !== undefined && extentOf(rows, selection) !== "none") || undefined}
      {...scrolling}
    >
      <table className={styles.table} onKeyDown={(event) => onTableKey(event, { rows, selection })}>
        <caption className={captionIsHidden ? "visually-hidden" : styles.caption}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {selection !== undefined && <TickAllCell rows={rows} selection={selection} />}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={classNames(rowIsStrong?.(row) && styles.strong)}>
              {selection !== undefined && <TickCell row={row} selection={selection} />}
              {columns.map((column) => (
                <BodyCell
                  key={column.id}
                  column={column}
                  row={row}
                  href={column.namesRow ? rowHref?.(row) : undefined}
                />
              ))}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }): ReactElement {
  const { header, sort, align } = column;
  return (
    <th
      scope="col"
      aria-sort={sort?.direction}
      className={classNames(align === "end" && styles.end)}
    >
      {sort === undefined ? (
        header
      ) : (
        <AppLink className={styles.sort} href={sort.href}>
          {header}
          {sort.direction !== undefined && (
            <span aria-hidden="true" className={styles.arrow}>
              {sort.direction === "ascending" ? "▲" : "▼"}
            </span>
          )}
        </AppLink>
      )}
    </th>
  );
}

interface BodyCellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly href: string | undefined;
}

function BodyCell<Row>({ column, row, href }: BodyCellProps<Row>): ReactElement {
  const className = classNames(column.align === "end" && styles.end);
  const content = column.cell(row);
  if (!column.namesRow) return <td className={className}>{content}</td>;
  return (
    <th scope="row" className={className}>
      {href === undefined ? (
        content
      ) : (
        <AppLink href={href} data-row-link>
          {content}
        </AppLink>
      )}
    </th>
  );
}
