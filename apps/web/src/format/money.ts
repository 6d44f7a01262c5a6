export interface MoneyValue {
  /** Plain decimal string, e.g. "184000.00". */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

function isDecimalText(text: string): text is Intl.StringNumericLiteral {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** The decimal string, as Intl wants it typed; Intl formats it digit by digit, without floating point. */
function decimalText(text: string): Intl.StringNumericLiteral {
  if (!isDecimalText(text)) throw new RangeError(`Not a plain decimal: "${text}"`);
  return text;
}

/** "€184,000.00", "184 000,00 €": money with its narrow symbol, in the way of the locale. */
export function formatMoney({ amount, currency }: MoneyValue, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).format(decimalText(amount));
}

/** The same digits without the symbol, for columns whose header names the currency. */
export function formatAmount({ amount, currency }: MoneyValue, locale: string): string {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
  }).resolvedOptions();
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimalText(amount));
}

/** "€6.4m": for drawings, where the exact figure stands in the table beside it. */
export function formatMoneyShort({ amount, currency }: MoneyValue, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(decimalText(amount));
}

/** A plain number in the way of the locale, with as many decimals as it has. */
export function formatNumber(amount: string | number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(
    typeof amount === "number" ? amount : decimalText(amount),
  );
}
