import type { CommitmentContent, Line, Share, ValuedMoney } from "@tiltas/domain";
import { formatAmount, formatNumber } from "../../../format/money.ts";
import {
  emptyLine,
  emptyShare,
  startContent,
  type TypedContent,
  type TypedLine,
  type TypedShare,
} from "./start-content.ts";

const typeMoney = (money: { amount: string; currency: string }, locale: string) => ({
  amount: formatAmount(money, locale),
  currency: money.currency,
});

const typeValued = (value: ValuedMoney, locale: string): TypedShare["amount"] => ({
  ...typeMoney(value, locale),
  exchange: {
    rate: value.exchange === undefined ? "" : formatNumber(value.exchange.rate, locale),
    rateDate: value.exchange?.rateDate ?? "",
    rateSource: value.exchange?.rateSource ?? "",
  },
});

const typeQuantity = ({ quantity }: Line, locale: string): TypedLine["quantity"] => {
  const units = quantity.precision === "exact" ? formatNumber(quantity.units, locale) : "";
  const least = quantity.precision === "exact" ? undefined : quantity.atLeast;
  return {
    precision: quantity.precision,
    units,
    atLeast: least === undefined ? "" : formatNumber(least, locale),
  };
};

const pricingOf = ({ unitValue, totalValue }: Line): string => {
  if (unitValue !== undefined) return "unit";
  return totalValue === undefined ? "none" : "total";
};

const typeStockValue = ({ stockValue }: Line, locale: string): TypedLine["stockValue"] =>
  stockValue === undefined
    ? emptyLine([]).stockValue
    : {
        book: typeMoney(stockValue.book, locale),
        replacement: typeMoney(stockValue.replacement, locale),
        method: stockValue.method,
        valuedOn: stockValue.valuedOn,
      };

const typeLine = (line: Line, locale: string): TypedLine => {
  const empty = emptyLine([]);
  return {
    lineId: line.lineId,
    item: line.item,
    category: line.category,
    quantity: typeQuantity(line, locale),
    unit: line.unit,
    pricing: pricingOf(line),
    unitValue: line.unitValue === undefined ? empty.unitValue : typeMoney(line.unitValue, locale),
    totalValue:
      line.totalValue === undefined ? empty.totalValue : typeValued(line.totalValue, locale),
    stockValue: typeStockValue(line, locale),
    nsn: line.nsn ?? "",
    note: line.note ?? "",
    serialNumbers: (line.serialNumbers ?? []).join("\n"),
    controlled: line.controlled === true,
  };
};

const typeShare = (share: Share, locale: string): TypedShare => ({
  ...emptyShare([], share.donor ?? ""),
  shareId: share.shareId,
  fundCode: share.fundCode ?? "",
  state: share.state,
  ...(share.reimbursedBy === undefined
    ? {}
    : {
        reimbursedBy: {
          fund: share.reimbursedBy.fund,
          expected: typeMoney(share.reimbursedBy.expected, locale),
        },
      }),
  amount: typeValued(share.amount, locale),
});

/** A content as it would have been typed, in the way of the locale; `readContent` gives the same content back. */
export const typeContent = (content: CommitmentContent, locale: string): TypedContent => ({
  ...startContent(),
  title: content.title,
  justification: content.justification,
  kind: content.kind,
  sourcing: content.sourcing,
  classification: content.classification,
  donor: content.donor,
  recipient: content.recipient,
  destinations: content.destinations.join("\n"),
  frameworkCode: content.frameworkCode ?? "",
  neededBy: content.neededBy ?? "",
  lines: content.lines.map((line) => typeLine(line, locale)),
  shares: content.shares.map((share) => typeShare(share, locale)),
  requiredDocuments: content.requiredDocuments,
});
