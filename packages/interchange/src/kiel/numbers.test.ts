import { expect, test } from "vitest";
import { findNumber, findUnits, isKeepable } from "./numbers.ts";

test.for([
  ["15500000", "15500000"],
  ["7972305.573214664", "7972305.573214664"],
  ["1.55e+07", "15500000"],
  ["5E-3", "0.005"],
  ["0", "0"],
] as const)("%s is the number %s", ([text, number]) => {
  expect(findNumber(text)).toBe(number);
});

test.for(["1.000,00", "1,000", "-5", "12 million", "1e400", "NaN", "Infinity", "0x10", "1.", ""])(
  "“%s” is no number",
  (text) => {
    expect(findNumber(text)).toBeUndefined();
  },
);

test("euro of sixteen digits are more than can be kept", () => {
  expect(isKeepable("999999999999999.99")).toBe(true);
  expect(isKeepable("1000000000000000")).toBe(false);
});

test("units are more than zero and have at most three decimals", () => {
  expect(findUnits("25000")).toBe("25000");
  expect(findUnits("2.50")).toBe("2.5");
  expect(["0", "1.2345", "dozens", undefined].map(findUnits)).toEqual(Array(4).fill(undefined));
});
