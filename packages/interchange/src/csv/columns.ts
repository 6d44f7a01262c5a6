import type { Problem } from "../problem.ts";
import type { CsvRecord } from "./csv-records.ts";

/** The columns a profile reads: the header as its source writes it, and whether a file is of use without it. */
export type ColumnNames<Key extends string> = Readonly<
  Record<Key, { readonly header: string; readonly required: boolean }>
>;

/** Where the columns stand, by their key. `unread` lists the headers nobody asked for. */
export type FoundColumns<Key extends string> = {
  readonly positions: ReadonlyMap<Key, number>;
  readonly width: number;
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
};

const plain = (header: string): string =>
  header.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLowerCase();

/** Guarantee: an object literal's own keys are its type's keys. */
const keysOf = <Key extends string>(names: ColumnNames<Key>): readonly Key[] =>
  Object.keys(names) as Key[];

/** Finds a profile's columns in a header, whatever the case and blanks; a required one must be there, none twice. */
export const findColumns = <Key extends string>(
  header: CsvRecord,
  names: ColumnNames<Key>,
): FoundColumns<Key> => {
  const written = header.cells.map(plain);
  const problems: Problem[] = [];
  const positions = new Map<Key, number>();
  for (const key of keysOf(names)) {
    const { header: column, required } = names[key];
    const position = written.indexOf(plain(column));
    const at = { line: header.line, column };
    if (position === -1) {
      if (required)
        problems.push({ id: "columnMissing", ...at, reason: `There is no column “${column}”.` });
      continue;
    }
    if (position !== written.lastIndexOf(plain(column)))
      problems.push({ id: "columnTwice", ...at, reason: `Column “${column}” is there twice.` });
    positions.set(key, position);
  }
  const read = new Set(positions.values());
  const unread = header.cells.filter((cell, index) => !read.has(index) && cell.trim() !== "");
  return { positions, width: header.cells.length, unread, problems };
};
