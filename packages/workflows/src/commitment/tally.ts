import { decimal, type Line } from "@tiltas/domain";
import type { CommitmentContext, Tally } from "./commitment.context.ts";

export const emptyTally: Tally = {
  contracted: false,
  prepared: "0",
  dispatched: "0",
  accepted: "0",
  rejected: "0",
  lost: "0",
  writtenOff: "0",
  settled: false,
};

export const tallyOf = (context: CommitmentContext, lineId: string): Tally =>
  context.tallies[lineId] ?? emptyTally;

export const findLine = (context: CommitmentContext, lineId: string): Line | undefined =>
  context.content.lines.find((line) => line.lineId === lineId);

/** Units still to be prepared for dispatch; undefined for a line whose quantity is not exact. */
export const findOpenUnits = (context: CommitmentContext, line: Line): string | undefined => {
  if (line.quantity.precision !== "exact") return undefined;
  const { prepared, dispatched, lost } = tallyOf(context, line.lineId);
  const underWay = decimal.subtract(decimal.add(prepared, dispatched), lost);
  return decimal.subtract(line.quantity.units, underWay);
};

/** Accepted or written off completely; a line of unknown quantity when a receipt said so. */
export const isSettled = (line: Line, tally: Tally): boolean => {
  if (line.quantity.precision !== "exact") return tally.settled;
  const done = decimal.add(tally.accepted, tally.writtenOff);
  return decimal.compare(done, line.quantity.units) >= 0;
};

export const areAllSettled = (context: CommitmentContext): boolean =>
  context.content.lines.every((line) => isSettled(line, tallyOf(context, line.lineId)));

export const areAllContracted = (context: CommitmentContext): boolean =>
  context.content.lines.every((line) => tallyOf(context, line.lineId).contracted);

/** Moves units to dispatched; units beyond the line's quantity replace lost ones. */
export const dispatchUnits = (line: Line, tally: Tally, units: string): Tally => {
  const prepared = decimal.subtract(tally.prepared, units);
  const total = decimal.add(tally.dispatched, units);
  if (line.quantity.precision !== "exact") return { ...tally, prepared, dispatched: total };
  const excess = decimal.subtract(total, line.quantity.units);
  if (decimal.compare(excess, "0") <= 0) return { ...tally, prepared, dispatched: total };
  return {
    ...tally,
    prepared,
    dispatched: line.quantity.units,
    lost: decimal.subtract(tally.lost, excess),
  };
};
