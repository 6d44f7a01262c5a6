import {
  decimal,
  eur,
  findLineValue,
  type Line,
  type Money,
  type StreamEventOf,
} from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { emptyTally } from "../commitment/tally.ts";
import { apportion } from "../money/apportion.ts";
import { openProcurement } from "../parts/part.ts";
import { advanceProcurement } from "./procurement.records.ts";

type Pair = readonly [Line, Line];

/** An amount in euro in the proportion of the units; other currencies are asked for anew. */
const dividedMoney = (money: Money, weights: readonly [string, string]): readonly Money[] =>
  money.currency === "EUR" ? apportion(money.amount, weights).map(eur) : [];

const dividedStockValue = (
  { stockValue }: Line,
  weights: readonly [string, string],
): readonly Partial<Line>[] => {
  if (stockValue === undefined) return [{}, {}];
  const books = dividedMoney(stockValue.book, weights);
  const replacements = dividedMoney(stockValue.replacement, weights);
  return [0, 1].map((at) => {
    const [book, replacement] = [books[at], replacements[at]];
    return book === undefined || replacement === undefined
      ? {}
      : { stockValue: { ...stockValue, book, replacement } };
  });
};

/** The values of both parts add up to the line's own, to the cent. */
const dividedValue = (line: Line, weights: readonly [string, string]): readonly Partial<Line>[] => {
  const value = findLineValue(line);
  if (value === undefined) return [{}, {}];
  const parts = apportion(value.amount, weights).map(eur);
  const { unitValue } = line;
  const isExact =
    unitValue !== undefined &&
    weights.every(
      (units, at) =>
        decimal.compare(decimal.multiply(unitValue.amount, units), parts[at]?.amount ?? "0") === 0,
    );
  return parts.map((totalValue) => (isExact ? { unitValue } : { totalValue }));
};

/** A line as what stays and what leaves under a new key; together they are what it was. */
const divideLine = (line: Line, units: string, newLineId: string): Pair => {
  if (line.quantity.precision !== "exact") return [line, { ...line, lineId: newLineId }];
  const weights = [decimal.subtract(line.quantity.units, units), units] as const;
  const { unitValue: _unitValue, totalValue: _totalValue, stockValue: _stockValue, ...bare } = line;
  const [values, stock] = [dividedValue(line, weights), dividedStockValue(line, weights)];
  const part = (at: 0 | 1, lineId: string): Line => ({
    ...bare,
    lineId,
    quantity: { precision: "exact", units: weights[at] },
    ...values[at],
    ...stock[at],
  });
  return [part(0, line.lineId), part(1, newLineId)];
};

/**
 * A lot leaves its procurement and stands opened beside it. Part of a line becomes a line of its own, right behind
 * the one it was taken from, so that everything that is kept by line holds for each lot alone.
 */
export const recordDivision = (
  context: CommitmentContext,
  event: StreamEventOf<"procurement.divide">,
): CommitmentContext => {
  const { procurementId, newProcurementId, lines } = event.payload;
  const whole = context.procurements[procurementId];
  if (whole === undefined) return context;
  const parts = new Map(lines.map((line) => [line.lineId, line]));
  const divided = context.content.lines.flatMap((line) => {
    const { units, newLineId } = parts.get(line.lineId) ?? {};
    return units === undefined || newLineId === undefined
      ? [line]
      : divideLine(line, units, newLineId);
  });
  const added = lines.flatMap(({ newLineId }) => newLineId ?? []);
  const next = advanceProcurement(context, event);
  const opening: StreamEventOf<"procurement.open"> = {
    ...event,
    type: "procurement.open",
    payload: {
      procurementId: newProcurementId,
      method: whole.context.method,
      lineIds: lines.map(({ lineId, newLineId }) => newLineId ?? lineId),
    },
  };
  const number = Object.keys(next.procurements).length + 1;
  return {
    ...next,
    content: { ...next.content, lines: divided },
    revision: next.revision + (added.length === 0 ? 0 : 1),
    tallies: {
      ...next.tallies,
      ...Object.fromEntries(added.map((lineId) => [lineId, emptyTally])),
    },
    procurements: { ...next.procurements, [newProcurementId]: openProcurement(opening, number) },
  };
};
