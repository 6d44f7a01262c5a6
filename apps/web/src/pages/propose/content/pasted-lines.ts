import { findDecimal } from "../../../format/decimal-text.ts";
import type { Language } from "../../../i18n/language.ts";
import { emptyLine, type TypedLine } from "./start-content.ts";

/** What a paste gave: lines to add, and the numbers of the rows that could not be read. */
export interface PastedLines {
  readonly lines: readonly TypedLine[];
  readonly unread: readonly number[];
}

/** Item, category, quantity, unit, unit price; the category may be left out of a row of four. */
const cellsOf = (row: string): readonly string[] => {
  const cells = row.split("\t").map((cell) => cell.trim());
  return cells.length === 4 ? [cells[0] ?? "", "", ...cells.slice(1)] : cells;
};

const isHeader = (cells: readonly string[], language: Language): boolean =>
  cells.slice(2).every((cell) => findDecimal(cell, language) === undefined);

const lineFrom = (cells: readonly string[], taken: readonly string[]): TypedLine => {
  const [item = "", category = "", units = "", unit = "", price = ""] = cells;
  const empty = emptyLine(taken);
  return {
    ...empty,
    item,
    category,
    quantity: { ...empty.quantity, units },
    unit: unit === "" ? empty.unit : unit,
    unitValue: { ...empty.unitValue, amount: price },
  };
};

/**
 * Rows as a spreadsheet puts them on the clipboard: tab-separated item, category, quantity, unit, unit price.
 * A first row without any number is taken as the header. Numbers stay as typed; the form reads them.
 */
export const pastedLines = (
  text: string,
  takenKeys: readonly string[],
  language: Language,
): PastedLines => {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== "");
  const lines: TypedLine[] = [];
  const unread: number[] = [];
  rows.forEach((row, index) => {
    const cells = cellsOf(row);
    if (index === 0 && cells.length > 1 && isHeader(cells, language)) return;
    if (cells.length < 2 || cells[0] === "") unread.push(index + 1);
    else lines.push(lineFrom(cells, [...takenKeys, ...lines.map(({ lineId }) => lineId)]));
  });
  return { lines, unread };
};
