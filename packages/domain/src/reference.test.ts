import { expect, test } from "vitest";
import { parseReference, referenceFrom, referenceSchema } from "./reference.ts";

test("a reference is donor, year and a number of at least four digits", () => {
  expect(referenceFrom("LT", 2024, 7)).toBe("LT-2024-0007");
  expect(referenceFrom("LT", 2024, 1_234_567)).toBe("LT-2024-1234567");
  expect(parseReference("EU-2026-0001")).toBe("EU-2026-0001");
});

test.for([
  "lt-2024-0007",
  "LT-24-0007",
  "LT-2024-007",
  "LT-2024-12345678",
  "LT-2024-%",
  "LT_2024_0007",
  "LT-2024-0007 ",
  "",
])("%o is no reference", (text) => {
  expect(referenceSchema.safeParse(text).success).toBe(false);
});

test("a number that no longer fits is an error, never a longer reference", () => {
  expect(() => referenceFrom("LT", 2024, 12_345_678)).toThrow("must be a reference");
});
