import { expect, test } from "vitest";
import { createArrival } from "./arrival.ts";

test("the first page leaves the focus alone, the next one takes it", () => {
  const arrival = createArrival();
  expect(arrival.isFromAnotherPage("/work")).toBe(false);
  expect(arrival.isFromAnotherPage("/c/LT-2024-0007")).toBe(true);
});

test("a new filter on the same page does not take the focus", () => {
  const arrival = createArrival();
  arrival.isFromAnotherPage("/work");
  expect(arrival.isFromAnotherPage("/work")).toBe(false);
});
