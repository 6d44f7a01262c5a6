import { expect, test } from "vitest";
import { formatAmount, formatMoney, formatMoneyShort, formatNumber } from "./money.ts";

const eur = (amount: string) => ({ amount, currency: "EUR" });
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("money is written the way of each language, with the narrow symbol", () => {
  expect(formatMoney(eur("184000.00"), "en-GB")).toBe("€184,000.00");
  expect(spaced(formatMoney(eur("184000.00"), "lt-LT"))).toBe("184 000,00 €");
  expect(spaced(formatMoney(eur("184000.00"), "uk-UA"))).toBe("184 000,00 €");
});

test("an amount beyond floating point keeps every digit", () => {
  expect(formatAmount(eur("9007199254740993.17"), "en-GB")).toBe("9,007,199,254,740,993.17");
});

test("an amount has the decimals of its currency", () => {
  expect(formatAmount({ amount: "1500", currency: "JPY" }, "en-GB")).toBe("1,500");
  expect(formatAmount(eur("1500"), "en-GB")).toBe("1,500.00");
});

test("a drawing shows rounded money", () => {
  expect(formatMoneyShort(eur("6400000.00"), "en-GB")).toBe("€6.4m");
});

test("a plain number keeps its decimals", () => {
  expect(formatNumber("1250.5", "en-GB")).toBe("1,250.5");
});

test("text that is no decimal is a fault, not a zero", () => {
  expect(() => formatMoney(eur("12,5"), "en-GB")).toThrow(RangeError);
});
