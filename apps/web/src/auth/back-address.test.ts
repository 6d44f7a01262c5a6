import { expect, test } from "vitest";
import { backAddress } from "./back-address.ts";

test("signing in returns to the page that asked for it", () => {
  expect(backAddress("/c/LT-2024-0007?at=12#history")).toBe("/c/LT-2024-0007?at=12#history");
});

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "javascript:alert(1)",
  7,
  undefined,
])("signing in never leads to another host (%s)", (address) => {
  expect(backAddress(address)).toBe("/");
});

test("signing in does not return to the sign-in page", () => {
  expect(backAddress("/sign-in?back=/sign-in")).toBe("/");
});
