import { decimal } from "@tiltas/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf, apportion, portionOf } from "./apportion.ts";

const amount = fc.bigInt({ min: 0n, max: 10n ** 16n }).map(amountOf);
const weights = fc.array(amount, { minLength: 1, maxLength: 12 });
const isAtMost = (a: string, b: string): boolean => decimal.compare(a, b) <= 0;

test("the parts of an amount add up to it, to the cent, whatever the weights", () => {
  fc.assert(
    fc.property(amount, weights, (total, parts) => {
      const given = apportion(total, parts);
      expect(given).toHaveLength(parts.length);
      expect(decimal.compare(decimal.sum(given), total)).toBe(0);
      expect(given.every((part) => /^\d+\.\d\d$/.test(part))).toBe(true);
    }),
  );
});

test("no part exceeds its weight where the amount is no more than the weights together", () => {
  fc.assert(
    fc.property(weights, fc.bigInt({ min: 0n, max: 100n }), (parts, percent) => {
      const sum = decimal.sum(parts);
      const total = decimal.fixed(decimal.multiply(sum, amountOf(percent)), 2);
      if (!isAtMost(total, sum)) return;
      for (const [index, part] of apportion(total, parts).entries())
        expect(isAtMost(part, parts[index] ?? "0")).toBe(true);
    }),
  );
});

test("equal weights share the odd cent by order; no weights at all give everything to the first", () => {
  expect(apportion("100.00", ["1", "1", "1"])).toEqual(["33.33", "33.34", "33.33"]);
  expect(apportion("7.01", ["0.00", "0.00"])).toEqual(["7.01", "0.00"]);
  expect(apportion("7.01", [])).toEqual([]);
});

test("a portion by units grows with them and is the whole amount in the end", () => {
  expect(portionOf("100.00", "1", "3")).toBe("33.33");
  expect(portionOf("100.00", "2", "3")).toBe("66.67");
  expect(portionOf("100.00", "3", "3")).toBe("100.00");
  expect(portionOf("100.00", "0.5", "0.75")).toBe("66.67");
  fc.assert(
    fc.property(
      amount,
      fc.nat(1000),
      fc.nat(1000),
      fc.integer({ min: 1, max: 1000 }),
      (of, a, b, all) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((units) =>
          portionOf(of, String(units), String(all)),
        );
        expect(isAtMost(less ?? "", more ?? "") && isAtMost(more ?? "", of)).toBe(true);
      },
    ),
  );
});
