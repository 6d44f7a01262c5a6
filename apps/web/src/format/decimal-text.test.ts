import { expect, test } from "vitest";
import { findDecimal } from "./decimal-text.ts";

test.each([
  ["184 000,50", "lt", "184000.50"],
  ["184\u00a0000,50", "uk", "184000.50"],
  ["184,000.50", "en", "184000.50"],
  ["184.000,50", "en", "184000.50"],
  ["1,234,567", "en", "1234567"],
  ["1.234.567", "lt", "1234567"],
  ["12,50", "en", "12.50"],
  ["1,234", "en", "1234"],
  ["1,234", "lt", "1.234"],
  ["0,125", "en", "0.125"],
  ["007", "en", "7"],
  ["999999999999999.99", "en", "999999999999999.99"],
] as const)("%s typed in %s is %s", (typed, language, plain) => {
  expect(findDecimal(typed, language)).toBe(plain);
});

test.each(["", "abc", "-5", "1,23,456", "1e5", "12.", ".5", "5 EUR", "1.2.3,4,5"])(
  "“%s” is no number",
  (typed) => {
    expect(findDecimal(typed, "en")).toBeUndefined();
  },
);
