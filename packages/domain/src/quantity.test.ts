import { expect, test } from "vitest";
import {
  exactly,
  findCertainUnits,
  quantitySchema,
  unitsOrNoneSchema,
  unitsSchema,
} from "./quantity.ts";

test("units are written without trailing zeros, so that equal numbers are equal texts", () => {
  expect(unitsSchema.parse("40.500")).toBe("40.5");
  expect(unitsOrNoneSchema.parse("0.000")).toBe("0");
  expect(exactly("1000000")).toEqual({ precision: "exact", units: "1000000" });
});

test.for(["0", "0.000", "-1", "1.2345", "1e3", "NaN", "1,5", "", "9".repeat(16), "--"])(
  "%o is no number of units",
  (units) => {
    expect(unitsSchema.safeParse(units).success).toBe(false);
  },
);

test("thousands are at least a number, an undisclosed quantity perhaps not even that", () => {
  const thousands = quantitySchema.parse({ precision: "approximate", atLeast: "2000" });
  expect(findCertainUnits(thousands)).toBe("2000");
  expect(findCertainUnits(quantitySchema.parse({ precision: "undisclosed" }))).toBe(undefined);
  expect(findCertainUnits(exactly("7"))).toBe("7");
});

test("an approximate quantity has a lower bound and no exact number", () => {
  expect(quantitySchema.safeParse({ precision: "approximate" }).success).toBe(false);
  expect(quantitySchema.safeParse({ precision: "approximate", units: "5" }).success).toBe(false);
  expect(quantitySchema.safeParse({ precision: "exact", atLeast: "5" }).success).toBe(false);
});
