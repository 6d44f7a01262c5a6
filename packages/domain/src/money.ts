import { z } from "zod";
import { isoDateSchema } from "./calendar.ts";
import { currencyDecimals, currencySchema } from "./currency.ts";
import { decimal } from "./decimal.ts";
import { lineText } from "./text.ts";
import { whenSound } from "./when-sound.ts";

const amountPattern = /^(0|[1-9]\d{0,14})(\.\d+)?$/;

const hasCurrencyDecimals = (money: { amount: string; currency: string }): boolean =>
  (money.amount.split(".")[1] ?? "").length <= currencyDecimals(money.currency);

const plainMoney = z
  .strictObject({
    amount: z.string().regex(amountPattern, "must be an amount such as 184000.00"),
    currency: currencySchema,
  })
  .refine(hasCurrencyDecimals, {
    path: ["amount"],
    message: "has more decimals than the currency",
  })
  .transform(({ amount, currency }) => ({
    amount: decimal.fixed(amount, currencyDecimals(currency)),
    currency,
  }));

/** An exact, non-negative amount: `{amount: "35000000.00", currency: "EUR"}`, written with the currency's decimals. */
export const moneySchema = plainMoney;
export type Money = z.infer<typeof moneySchema>;

/** How an amount in another currency was turned into euro: euro per unit, its day and its source. */
export const exchangeSchema = z.strictObject({
  eur: z
    .string()
    .regex(/^(0|[1-9]\d{0,14})\.\d{2}$/, "must be an amount in euro with two decimals"),
  rate: z.string().regex(/^(0|[1-9]\d{0,8})(\.\d{1,20})?$/, "must be a rate in euro per unit"),
  rateDate: isoDateSchema,
  rateSource: lineText(200),
});

const valuedMoney = z
  .strictObject({
    amount: z.string().regex(amountPattern, "must be an amount such as 184000.00"),
    currency: currencySchema,
    exchange: exchangeSchema.optional(),
  })
  .refine(hasCurrencyDecimals, { path: ["amount"], message: "has more decimals than the currency" })
  .refine((value) => (value.currency === "EUR") === (value.exchange === undefined), {
    path: ["exchange"],
    message: "is needed for, and only for, currencies other than EUR",
  })
  .refine(
    ({ amount, exchange }) =>
      exchange === undefined ||
      decimal.fixed(decimal.multiply(amount, exchange.rate), 2) === exchange.eur,
    {
      ...whenSound,
      path: ["exchange", "eur"],
      message: "must equal the amount times the rate, rounded to cents",
    },
  )
  .transform(({ amount, currency, exchange }) => ({
    amount: decimal.fixed(amount, currencyDecimals(currency)),
    currency,
    ...(exchange === undefined ? {} : { exchange }),
  }));

/** Money that also knows its value in euro; `exchange` is present exactly when the currency is not EUR. */
export const valuedMoneySchema = valuedMoney;
export type ValuedMoney = z.infer<typeof valuedMoneySchema>;

// What the schema would give back unchanged; every event counts with amounts that were parsed long ago.
const writtenEuro = /^(?:0|[1-9]\d{0,14})\.\d{2}$/;

/** An amount of euro from a decimal string; throws a ZodError on anything else. */
export const eur = (amount: string): Money =>
  writtenEuro.test(amount)
    ? { amount, currency: "EUR" }
    : moneySchema.parse({ amount, currency: "EUR" });

/** The value in euro, as money. */
export const inEuro = (value: ValuedMoney): Money =>
  value.exchange === undefined ? eur(value.amount) : eur(value.exchange.eur);

/** The sum of euro amounts; it may be larger than any one amount can be. */
export const sumEuro = (values: Iterable<Money>): Money => ({
  amount: decimal.fixed(decimal.sum([...values].map((value) => value.amount)), 2),
  currency: "EUR",
});

/** The price of `quantity` units, rounded half up to the currency's decimals. */
export const timesQuantity = (unitValue: Money, quantity: string): Money => ({
  amount: decimal.fixed(
    decimal.multiply(unitValue.amount, quantity),
    currencyDecimals(unitValue.currency),
  ),
  currency: unitValue.currency,
});

/** Tells whether an amount of money is one that may stand by itself: below 10^15. */
export const isExpressible = (money: Money): boolean => moneySchema.safeParse(money).success;
