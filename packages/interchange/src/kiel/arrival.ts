import { decimal } from "@tiltas/domain";
import type { ImportedCommitment } from "../preview.ts";
import type { KielLine } from "./kiel.lines.ts";
import type { KielPackage } from "./kiel-package.ts";
import type { Remarks } from "./remarks.ts";

type Arrival = "none" | "part" | "whole";

const arrivalOf = (delivered: string | undefined, whole: string | undefined): Arrival => {
  if (delivered === undefined || decimal.isZero(delivered)) return "none";
  if (whole === undefined) return "part";
  return decimal.compare(delivered, whole) < 0 ? "part" : "whole";
};

const inCents = (amount: string | undefined): string | undefined =>
  amount === undefined ? undefined : decimal.fixed(amount, 2);

/**
 * Where a package stands by what the source says has arrived. A line of a known number of units is judged by the number
 * delivered alone; a line without one by the package's value delivered, whole only when that reaches the value committed.
 * Nothing said of delivery means announced only, for financial aid too: the sheet records no disbursements.
 */
export const arrivesAs = (
  { value, deliveredValue, first }: KielPackage,
  lines: readonly KielLine[],
  remarks: Remarks,
): ImportedCommitment["arrivesAs"] => {
  const money = arrivalOf(inCents(deliveredValue), inCents(value));
  const arrivals = lines.map(({ line, delivered }): Arrival => {
    if (line.quantity.precision === "exact") return arrivalOf(delivered, line.quantity.units);
    return delivered !== undefined && money === "none" ? "part" : money;
  });
  if (arrivals.every((arrival) => arrival === "whole")) return "delivered";
  if (money === "whole") {
    const text =
      "The whole value is reported as delivered, the units of every line are not: recorded as partly delivered.";
    remarks.note("unitsNotDelivered", first.line, text);
  }
  const some = money !== "none" || arrivals.some((arrival) => arrival !== "none");
  return some ? "partlyDelivered" : "approved";
};
