import type { KeyStroke } from "./row-keys.ts";

/** Rows that can be ticked: a table given one has a column of boxes in front. */
export interface RowSelection<Row> {
  readonly isSelected: (row: Row) => boolean;
  readonly onChange: (rows: readonly Row[], isSelected: boolean) => void;
  /** What a row's box is called. */
  readonly label: (row: Row) => string;
  /** What the box of all rows on the page is called. */
  readonly allLabel: string;
  /** Leads to what can be done with the selection. */
  readonly onActions: () => void;
}

export type SelectMove = "toggle" | "extendNext" | "extendPrevious" | "page" | "actions";

/** What a key asks of a selection, by the key's place; undefined for every other key. */
export function findSelectMove(stroke: KeyStroke, lettersAreOn: boolean): SelectMove | undefined {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = stroke;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return code === "KeyA" && !shiftKey ? "page" : undefined;
  if (shiftKey)
    return code === "ArrowDown" ? "extendNext" : code === "ArrowUp" ? "extendPrevious" : undefined;
  if (code === "Space") return "toggle";
  return code === "KeyA" && lettersAreOn ? "actions" : undefined;
}

/** Whether none, some or all of the rows are ticked. */
export function extentOf<Row>(
  rows: readonly Row[],
  { isSelected }: Pick<RowSelection<Row>, "isSelected">,
): "none" | "some" | "all" {
  const ticked = rows.filter(isSelected).length;
  if (ticked === 0) return "none";
  return ticked === rows.length ? "all" : "some";
}
