import { decimal } from "@tiltas/domain";
import { expect, test } from "vitest";
import { centsInTurn } from "./cents.ts";

const rounded = (amounts: readonly string[]) => amounts.map(centsInTurn());

test("rounded amounts add up to the rounded sum, where rounding each alone does not", () => {
  const thirds = ["0.333", "0.333", "0.334"];
  expect(rounded(thirds)).toEqual(["0.33", "0.34", "0.33"]);
  const halves = ["1.005", "1.005", "1.005", "1.005"];
  expect(decimal.sum(rounded(halves))).toBe("4.02");
  expect(decimal.sum(halves.map((amount) => decimal.fixed(amount, 2)))).toBe("4.04");
});

test("no amount is more than a cent off and none is negative", () => {
  const amounts = Array.from({ length: 500 }, (_, index) => `${index % 7}.${index}49${index}1`);
  for (const [index, cents] of rounded(amounts).entries()) {
    const off = decimal.subtract(cents, amounts[index] ?? "");
    expect(Math.abs(Number(off))).toBeLessThan(0.01);
    expect(decimal.isNegative(cents)).toBe(false);
  }
});
