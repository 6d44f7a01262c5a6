import type { Problem } from "../problem.ts";
import { type ColumnNames, findColumns } from "./columns.ts";
import { type CsvFault, readCsv } from "./csv-records.ts";
import { detectDelimiter } from "./delimiter.ts";

/** A row below the header. `row` is what a spreadsheet calls it: the header is row 1; blank lines are not counted. */
export type TableRow<Key extends string> = {
  readonly line: number;
  readonly row: number;
  /** The cell as written; empty when the file lacks the column. */
  readonly cell: (key: Key) => string;
};

export type Table<Key extends string> = {
  /** All rows below the header, those that cannot be used too. */
  readonly count: number;
  readonly rows: readonly TableRow<Key>[];
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
};

const ofFile = (id: Problem["id"], line: number, reason: string): Problem => ({
  id,
  line,
  column: null,
  reason,
});

const faultProblem = ({ id, line, recordLine }: CsvFault): Problem =>
  id === "quoteNotClosed"
    ? ofFile(id, line, `A quotation mark opened on line ${line} is never closed.`)
    : ofFile(
        id,
        line,
        `On line ${line} text follows a closing quotation mark, in the row that begins on line ${recordLine}.`,
      );

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** Reads delimited text as rows of named cells; a row with too few or too many cells becomes a problem. */
export const readTable = <Key extends string>(
  text: string,
  names: ColumnNames<Key>,
): Table<Key> => {
  const nothing = { count: 0, rows: [], unread: [] };
  const { records, fault } = readCsv(text, detectDelimiter(text));
  const [header, ...below] = records.filter(({ cells }) => !isBlank(cells));
  if (header === undefined) {
    const why = fault ? faultProblem(fault) : ofFile("empty", 1, "The file holds no text.");
    return { ...nothing, problems: [why] };
  }
  const { positions, width, unread, problems: inHeader } = findColumns(header, names);
  if (inHeader.length > 0) return { ...nothing, problems: inHeader };

  const problems: Problem[] = [];
  const rows: TableRow<Key>[] = [];
  for (const [index, { line, cells }] of below.entries()) {
    const fits = cells.length >= width && isBlank(cells.slice(width));
    if (!fits) {
      const reason = `The row has ${cells.length} cells, the header ${width}.`;
      problems.push(ofFile("cellCount", line, reason));
      continue;
    }
    const cell = (key: Key): string => cells[positions.get(key) ?? -1] ?? "";
    rows.push({ line, row: index + 2, cell });
  }
  if (fault) problems.push(faultProblem(fault));
  if (below.length === 0 && !fault)
    problems.push(ofFile("noRows", header.line, "The file has a header and no rows."));
  return { count: below.length, rows, unread, problems };
};
