import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal } from "./decimal.ts";

const digits = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });

test("arithmetic on whole decimals of any length equals integer arithmetic", () => {
  fc.assert(
    fc.property(digits, digits, (a, b) => {
      expect(decimal.add(String(a), String(b))).toBe(String(a + b));
      expect(decimal.subtract(String(a), String(b))).toBe(String(a - b));
      expect(decimal.multiply(String(a), String(b))).toBe(String(a * b));
      expect(decimal.compare(String(a), String(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test("nothing is written with an exponent", () => {
  expect(decimal.multiply("0.0000001", "0.0000001")).toBe("0.00000000000001");
  expect(decimal.multiply("1000000000000000", "1000000000000000")).toBe(`1${"0".repeat(30)}`);
});

test("rounding is half up and writes every place", () => {
  expect(decimal.fixed("2.005", 2)).toBe("2.01");
  expect(decimal.fixed("2", 2)).toBe("2.00");
  expect(decimal.fixed("2.5", 0)).toBe("3");
});

test("the smaller of two is one of them, the sum of none is zero", () => {
  expect(decimal.min("10", "9.99")).toBe("9.99");
  expect(decimal.sum([])).toBe("0");
  expect(decimal.isZero("0.00")).toBe(true);
  expect(decimal.isNegative("-0.01")).toBe(true);
});
