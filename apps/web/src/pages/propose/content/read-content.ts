import { decimal } from "@tiltas/domain";
import type { Language } from "../../../i18n/language.ts";
import { isTree, readTyped, type TypedValues } from "../../step/typed/read-typed.ts";

type Read = Readonly<Record<string, unknown>>;

const rowsOf = (value: unknown): readonly Read[] =>
  Array.isArray(value) ? value.map((row: unknown) => (isTree(row) ? row : {})) : [];

/** The lines of a text, for a field that is a list; absent when there are none. */
const listIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? value
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
    : [];

const isDecimal = (value: unknown): value is string =>
  typeof value === "string" && /^\d{1,15}(\.\d+)?$/.test(value);

/** Euro need no exchange; for another currency the value in euro follows from the rate. */
const readValued = (value: unknown): unknown => {
  if (!isTree(value)) return value;
  const { exchange, ...money } = value;
  if (money["currency"] === "EUR" || money["currency"] === undefined) return money;
  const { amount } = money;
  const given = isTree(exchange) ? exchange : {};
  const { rate } = given;
  const eur =
    isDecimal(amount) && isDecimal(rate)
      ? { eur: decimal.fixed(decimal.multiply(amount, rate), 2) }
      : {};
  return { ...money, exchange: { ...given, ...eur } };
};

const readQuantity = (quantity: unknown): unknown => {
  if (!isTree(quantity)) return quantity;
  const { precision, units, atLeast } = quantity;
  if (precision === "exact") return { precision, units };
  return { precision, ...(atLeast === undefined ? {} : { atLeast }) };
};

/** Whether anything was said of the stock's worth: the currencies alone say nothing. */
const isStockValued = (value: unknown): boolean =>
  isTree(value) &&
  (value["method"] !== undefined ||
    value["valuedOn"] !== undefined ||
    [value["book"], value["replacement"]].some(
      (money) => isTree(money) && money["amount"] !== undefined,
    ));

const readLine = (line: Read, sourcing: unknown): Read => {
  const { pricing, unitValue, totalValue, stockValue, serialNumbers, quantity, ...rest } = line;
  const serials = listIn(serialNumbers);
  return {
    ...rest,
    quantity: readQuantity(quantity),
    ...(pricing === "unit" ? { unitValue } : {}),
    ...(pricing === "total" ? { totalValue: readValued(totalValue) } : {}),
    ...(sourcing === "stock" && isStockValued(stockValue) ? { stockValue } : {}),
    ...(serials.length === 0 ? {} : { serialNumbers: serials }),
  };
};

/** Whether a fund outside was named, or an amount expected of it. */
const isReimbursed = (value: unknown): boolean =>
  isTree(value) &&
  (value["fund"] !== undefined ||
    (isTree(value["expected"]) && value["expected"]["amount"] !== undefined));

/** A sought share without a donor names no fund either. */
const readShare = ({ amount, fundCode, reimbursedBy, ...share }: Read, donor: unknown): Read => ({
  ...share,
  ...(isReimbursed(reimbursedBy) ? { reimbursedBy } : {}),
  ...(share["donor"] === donor && fundCode !== undefined ? { fundCode } : {}),
  amount: readValued(amount),
});

/** A content as its schema is to parse it, from fields already read. */
export const shapeContent = (read: Read): Read => ({
  ...read,
  destinations: listIn(read["destinations"]),
  lines: rowsOf(read["lines"]).map((line) => readLine(line, read["sourcing"])),
  shares: rowsOf(read["shares"]).map((share) => readShare(share, read["donor"])),
  requiredDocuments: read["requiredDocuments"] ?? [],
});

/** What was typed as a content, for the content's own schema to parse. */
export const readContent = (typed: TypedValues, language: Language): Read =>
  shapeContent(readTyped(typed, language));
