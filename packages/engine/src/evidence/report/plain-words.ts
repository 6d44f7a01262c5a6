import { decimal, type Line, type Money, type Quantity } from "@tiltas/domain";
import { texts } from "./report-texts.ts";

/** Whole thousands apart: `1 184 000.00`. */
const grouped = (amount: string): string =>
  amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, "\u00a0");

export const moneyText = ({ amount, currency }: Money): string => `${currency} ${grouped(amount)}`;

const euroText = (amount: string): string => `EUR ${grouped(decimal.fixed(amount, 2))}`;

type Valued = Money & {
  readonly exchange?:
    | {
        readonly eur: string;
        readonly rate: string;
        readonly rateDate: string;
        readonly rateSource: string;
      }
    | undefined;
};

/** An amount, and in another currency also what it is in euro, by which rate of which day and source. */
export const valuedText = ({ exchange, ...money }: Valued): string =>
  exchange === undefined
    ? moneyText(money)
    : `${moneyText(money)} = ${euroText(exchange.eur)} (rate ${exchange.rate} of ${exchange.rateDate}, ${exchange.rateSource})`;

export const quantityText = (quantity: Quantity): string => {
  if (quantity.precision === "exact") return quantity.units;
  if (quantity.atLeast === undefined) return "undisclosed";
  return `${quantity.precision === "approximate" ? "about" : "undisclosed,"} at least ${quantity.atLeast}`;
};

/** What a line is worth, as it was stated. */
export const lineValueText = ({ unitValue, totalValue, stockValue }: Line): string => {
  if (unitValue !== undefined) return `${moneyText(unitValue)} each`;
  if (totalValue !== undefined) return valuedText(totalValue);
  if (stockValue === undefined) return texts.none;
  return `book ${moneyText(stockValue.book)}, to replace ${moneyText(stockValue.replacement)} (${stockValue.method}, ${stockValue.valuedOn})`;
};
