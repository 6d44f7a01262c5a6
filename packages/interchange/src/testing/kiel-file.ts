import { type KielColumn, kielColumns } from "../kiel/kiel.columns.ts";

export type KielCells = Partial<Readonly<Record<KielColumn, string>>>;

const usual: KielCells = {
  packageId: "LTM1",
  donor: "Lithuania",
  announced: "2022-03-23 00:00:00",
  type: "Military",
  specificType: "Weapons and equipment",
  explanation: "Night vision devices from stock.",
  currency: "EUR",
  givenValue: ".",
  item: "night vision device",
  itemType: "Military equipment",
  itemSubtype: ".",
  units: "10",
  delivered: ".",
  value: "1000.00",
  deliveredValue: ".",
  official: "Yes",
};

const quoted = (cell: string): string =>
  /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Guarantee: the keys of `kielColumns` are its type's keys. */
const columnKeys = (): readonly KielColumn[] => Object.keys(kielColumns) as KielColumn[];

/** A line of CSV. */
export const csvLine = (cells: readonly string[], delimiter = ","): string =>
  cells.map(quoted).join(delimiter);

/**
 * A file of the tracker as text, one row per element; a row says only what differs from ten night vision devices of
 * Lithuania for EUR 1 000.00.
 */
export const aKielFile = (
  rows: readonly KielCells[],
  { delimiter = ",", lineEnd = "\n" } = {},
): string => {
  const keys = columnKeys();
  const header = keys.map((key) => kielColumns[key].header);
  const below = rows.map((row) => keys.map((key) => row[key] ?? usual[key] ?? "."));
  return [header, ...below].map((cells) => csvLine(cells, delimiter) + lineEnd).join("");
};
