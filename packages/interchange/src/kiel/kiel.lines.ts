import { decimal, type Line, type Quantity } from "@tiltas/domain";
import type { KielRow } from "./kiel-row.ts";
import { findUnits } from "./numbers.ts";
import type { Remarks } from "./remarks.ts";

/** A row as a line, and the units of it the source calls delivered. */
export type KielLine = { readonly line: Line; readonly delivered: string | undefined };

const quantityOf = (units: string | undefined, delivered: string | undefined): Quantity => {
  if (units !== undefined) return { precision: "exact", units };
  // Of an undisclosed number at least those are certain that have arrived.
  return { precision: "undisclosed", ...(delivered === undefined ? {} : { atLeast: delivered }) };
};

const noteOf = (row: KielRow, category: string): string | undefined => {
  const [units, subtype, price] = [
    row.known("units"),
    row.known("itemSubtype"),
    row.known("unitPrice"),
  ];
  const parts = [
    units !== undefined && findUnits(units) === undefined ? `Units as written: ${units}.` : "",
    subtype !== undefined && subtype !== category ? `Sub-type: ${subtype}.` : "",
    price === undefined ? "" : `Price of a unit, estimated by the source: USD ${price}.`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join(" ");
};

const deliveredUnits = (row: KielRow, units: string | undefined, remarks: Remarks) => {
  const delivered = findUnits(row.known("delivered"));
  if (units === undefined || delivered === undefined) return delivered;
  if (decimal.compare(delivered, units) <= 0) return delivered;
  const text = `${delivered} units delivered of ${units} committed; ${units} recorded as delivered.`;
  remarks.note("deliveredMoreThanCommitted", row.line, text);
  return units;
};

/**
 * One row as one line. Units are exact where the row gives a number and undisclosed otherwise.
 * @param cents the row's value in euro, rounded; undefined where it has none
 */
export const readLine = (
  row: KielRow,
  lineId: string,
  cents: string | undefined,
  remarks: Remarks,
): KielLine => {
  const units = findUnits(row.known("units"));
  const unitsText = row.known("units");
  if (unitsText !== undefined && units === undefined)
    remarks.note("unitsNotExact", row.line, `Units “${unitsText}” are recorded as undisclosed.`);
  const delivered = deliveredUnits(row, units, remarks);
  const named = row.known("item");
  const kindOfAid = row.known("specificType") ?? row.known("type") ?? "Aid";
  const category = remarks.line(row.known("itemType") ?? kindOfAid, 80, row.line);
  const note = noteOf(row, category);
  const line = {
    lineId,
    item: remarks.line(named ?? kindOfAid, 200, row.line),
    category,
    quantity: quantityOf(units, delivered),
    unit: named === undefined ? "lot" : "pcs",
    ...(cents === undefined ? {} : { totalValue: { amount: cents, currency: "EUR" } }),
    ...(note === undefined ? {} : { note: remarks.long(note, 1000, row.line) }),
  };
  return { line, delivered };
};
