import fc from "fast-check";
import { expect, test } from "vitest";
import { refusalsOf } from "./testing/index.ts";
import {
  eur,
  inEuro,
  isExpressible,
  moneySchema,
  sumEuro,
  timesQuantity,
  valuedMoneySchema,
} from "./money.ts";

const money = (amount: string, currency = "EUR") => moneySchema.safeParse({ amount, currency });

test.for([
  ["35000000", "EUR", "35000000.00"],
  ["0.1", "EUR", "0.10"],
  ["0", "EUR", "0.00"],
  ["1500", "JPY", "1500"],
  ["1500", "ISK", "1500"],
  ["1.5", "KWD", "1.500"],
  ["0.001", "KWD", "0.001"],
] as const)(
  "%s %s is written %s, with the currency's own decimals",
  ([amount, currency, written]) => {
    expect(money(amount, currency).data).toEqual({ amount: written, currency });
  },
);

test.for([
  ["more decimals than the euro has", "1.234", "EUR"],
  ["a decimal of a currency without any", "1.0", "JPY"],
  ["a fourth decimal of a currency with three", "1.0001", "KWD"],
  ["a negative amount", "-1.00", "EUR"],
  ["a negative zero", "-0", "EUR"],
  ["an exponent", "1e3", "EUR"],
  ["a huge exponent", "1e400", "EUR"],
  ["40 digits", "1".repeat(40), "EUR"],
  ["40 decimals", `1.${"0".repeat(40)}`, "EUR"],
  ["grouped thousands", "1.000,00", "EUR"],
  ["a plus sign", "+1", "EUR"],
  ["leading zeros", "007", "EUR"],
  ["no digit before the point", ".5", "EUR"],
  ["no digit after the point", "5.", "EUR"],
  ["not a number", "NaN", "EUR"],
  ["infinity", "Infinity", "EUR"],
  ["hexadecimal digits", "0x10", "EUR"],
  ["Arabic-Indic digits", "١٢", "EUR"],
  ["a blank before", " 1", "EUR"],
  ["a line end after", "1\n", "EUR"],
  ["nothing", "", "EUR"],
  ["a currency in small letters", "1", "eur"],
  ["a currency that is a word", "1", "EURO"],
])("money refuses %s", ([, amount, currency]) => {
  expect(money(amount ?? "", currency).success).toBe(false);
});

test("money refuses a JavaScript number and unknown keys, naming the field", () => {
  expect(refusalsOf(moneySchema, { amount: 1, currency: "EUR" })[0]).toMatch(/^amount: /);
  expect(moneySchema.safeParse({ amount: "1", currency: "EUR", more: 1 }).success).toBe(false);
});

const usd = { amount: "100.00", currency: "USD" };
const exchange = { eur: "92.35", rate: "0.9235", rateDate: "2024-04-10", rateSource: "ECB" };

test("a foreign amount knows its euro value by rate, day and source", () => {
  const value = valuedMoneySchema.parse({ ...usd, exchange });
  expect(inEuro(value)).toEqual(eur("92.35"));
});

test("a foreign amount without its rate is refused, and so is a rate for euro", () => {
  expect(refusalsOf(valuedMoneySchema, usd)).toEqual([
    "exchange: is needed for, and only for, currencies other than EUR",
  ]);
  expect(valuedMoneySchema.safeParse({ ...usd, currency: "EUR", exchange }).success).toBe(false);
});

test("a euro value that is not amount times rate to the cent is refused", () => {
  const refused = refusalsOf(valuedMoneySchema, {
    ...usd,
    exchange: { ...exchange, eur: "92.36" },
  });
  expect(refused).toEqual(["exchange.eur: must equal the amount times the rate, rounded to cents"]);
});

test("an ill-formed amount with a rate is a refusal that names the amount, not an exception", () => {
  expect(refusalsOf(valuedMoneySchema, { ...usd, amount: "lots", exchange })[0]).toMatch(
    /^amount: /,
  );
});

test("rounding is half up, on exact decimals", () => {
  expect(timesQuantity(eur("0.01"), "0.5").amount).toBe("0.01");
  expect(timesQuantity(eur("0.01"), "0.499").amount).toBe("0.00");
  expect(timesQuantity({ amount: "3", currency: "JPY" }, "0.5")).toEqual({
    amount: "2",
    currency: "JPY",
  });
});

test("a sum is exact where floating point is not", () => {
  expect(sumEuro([eur("0.10"), eur("0.20")]).amount).toBe("0.30");
  expect(sumEuro([])).toEqual(eur("0.00"));
});

test("a sum or price too large for one amount is computed, not thrown, and known as inexpressible", () => {
  const most = eur("999999999999999.99");
  expect(sumEuro([most, most]).amount).toBe("1999999999999999.98");
  expect(isExpressible(sumEuro([most, most]))).toBe(false);
  expect(isExpressible(timesQuantity(most, "1000"))).toBe(false);
  expect(isExpressible(most)).toBe(true);
});

const cents = fc.bigInt({ min: 0n, max: 10n ** 17n - 1n });
const written = (value: bigint): string =>
  `${value / 100n}.${String(value % 100n).padStart(2, "0")}`;

test("sums equal integer arithmetic in cents", () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 20 }), (values) => {
      const total = values.reduce((sum, value) => sum + value, 0n);
      expect(sumEuro(values.map((value) => eur(written(value)))).amount).toBe(written(total));
    }),
  );
});

test("what was parsed parses again to itself", () => {
  fc.assert(
    fc.property(cents, fc.constantFrom("EUR", "KWD", "ISK"), (value, currency) => {
      const parsed = money(String(value / 100n), currency).data;
      expect(moneySchema.parse(parsed)).toEqual(parsed);
    }),
  );
});
