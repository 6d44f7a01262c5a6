import { expect, test } from "vitest";
import { formatChange, formatEffort } from "./effort-change.ts";

test("a change carries its sign, none where nothing changes", () => {
  expect(formatChange(5, 8, "en-GB")).toBe("+3");
  expect(formatChange(8, 5.5, "en-GB")).toBe("-2.5");
  expect(formatChange(5, 5, "en-GB")).toBe("0");
  expect(formatChange(8, 5.5, "lt-LT")).toBe("−2,5");
});

test("sums of halves are told to one decimal", () => {
  expect(formatEffort(0.1 + 0.2, "en-GB")).toBe("0.3");
  expect(formatEffort(1234.5, "en-GB")).toBe("1,234.5");
});
