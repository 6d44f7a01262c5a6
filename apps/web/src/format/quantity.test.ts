import { expect, test } from "vitest";
import { english } from "../testing/english.ts";
import { formatQuantity } from "./quantity.ts";

test("an exact quantity is written as it is", () => {
  expect(formatQuantity({ precision: "exact", units: "1250" }, "pcs", english)).toBe("1,250 pcs");
});

test("a source that says “thousands” is not made more exact", () => {
  expect(formatQuantity({ precision: "approximate", atLeast: "2000" }, "rounds", english)).toBe(
    "at least about 2,000 rounds",
  );
});

test("an undisclosed quantity says so, with the lower bound where one is known", () => {
  expect(formatQuantity({ precision: "undisclosed" }, "pcs", english)).toBe("number not disclosed");
  expect(formatQuantity({ precision: "undisclosed", atLeast: "10" }, "pcs", english)).toBe(
    "at least 10 pcs, number not disclosed",
  );
});
