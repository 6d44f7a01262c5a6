import type { Delimiter } from "./delimiter.ts";

/** A record and the line of the text on which it begins, counted from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** Why reading stopped: a quote opened on `line` that never closes, or text behind a closing quote on `line`. */
export type CsvFault = {
  readonly id: "quoteNotClosed" | "quoteMisplaced";
  readonly line: number;
  /** Where the record with the fault begins. */
  readonly recordLine: number;
};

export type CsvText = { readonly records: readonly CsvRecord[]; readonly fault?: CsvFault };

const countBreaks = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

const findClosingQuote = (text: string, from: number): number => {
  let quote = text.indexOf('"', from);
  while (quote !== -1 && text.charAt(quote + 1) === '"') quote = text.indexOf('"', quote + 2);
  return quote;
};

/**
 * Reads delimited text (RFC 4180; any of CRLF, LF and CR ends a record; blank lines are skipped; a quote inside a cell
 * that does not begin with one is text). What follows a fault cannot be told apart, so reading stops there.
 */
export const readCsv = (text: string, delimiter: Delimiter): CsvText => {
  const records: CsvRecord[] = [];
  const plain = new RegExp(`[^${delimiter}\r\n]*`, "y");
  let [at, line, began] = [0, 1, 1];
  let cells: string[] = [];

  while (at < text.length || cells.length > 0) {
    if (text.charAt(at) === '"') {
      const close = findClosingQuote(text, at + 1);
      if (close === -1)
        return { records, fault: { id: "quoteNotClosed", line, recordLine: began } };
      const quoted = text.slice(at + 1, close);
      cells.push(quoted.includes('""') ? quoted.replaceAll('""', '"') : quoted);
      line += countBreaks(quoted);
      at = close + 1;
    } else {
      plain.lastIndex = at;
      plain.test(text);
      cells.push(text.slice(at, plain.lastIndex));
      at = plain.lastIndex;
    }
    const next = text.charAt(at);
    if (next === delimiter) {
      at += 1;
      continue;
    }
    if (!["", "\r", "\n"].includes(next))
      return { records, fault: { id: "quoteMisplaced", line, recordLine: began } };
    at += next === "\r" && text.charAt(at + 1) === "\n" ? 2 : 1;
    if (cells.length > 1 || cells[0] !== "") records.push({ line: began, cells });
    cells = [];
    line += 1;
    began = line;
  }
  return { records };
};
