import { expect, test } from "vitest";
import { createArrival } from "./arrival.ts";

test("the first page leaves the focus alone, the next one takes it", () => {
  const arrival = createArrival();
  expect(arrival.takesFocus("/work")).toBe(false);
  expect(arrival.takesFocus("/c/LT-2024-0007")).toBe(true);
});

test("a new filter on the same page does not take the focus", () => {
  const arrival = createArrival();
  arrival.takesFocus("/work");
  expect(arrival.takesFocus("/work")).toBe(false);
});

test("a heading that replaces a focused one keeps the focus on the page", () => {
  const arrival = createArrival();
  arrival.takesFocus("/c/LT-2024-0007");
  arrival.leave(true);
  expect(arrival.takesFocus("/c/LT-2024-0007")).toBe(true);
  arrival.leave(false);
  expect(arrival.takesFocus("/c/LT-2024-0007")).toBe(false);
});
