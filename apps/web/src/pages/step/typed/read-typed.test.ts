import { expect, test } from "vitest";
import { readTyped } from "./read-typed.ts";

test("numbers are read in the way of the language they were typed in", () => {
  const typed = { price: { amount: "184 000,50", currency: "EUR" }, lines: [{ units: "1,234" }] };
  expect(readTyped(typed, "lt")).toEqual({
    price: { amount: "184000.50", currency: "EUR" },
    lines: [{ units: "1.234" }],
  });
  expect(readTyped(typed, "en")).toMatchObject({ lines: [{ units: "1234" }] });
});

test("what was left empty is absent, and a row keeps its place", () => {
  const typed = {
    comment: "  ",
    settles: false,
    bids: [{ supplier: "" }, { supplier: "Store" }],
    exchange: { rate: "" },
  };
  expect(readTyped(typed, "en")).toEqual({ bids: [{}, { supplier: "Store" }] });
});

test("a number that cannot be read stays as typed, for the schema to name", () => {
  expect(readTyped({ units: "forty" }, "en")).toEqual({ units: "forty" });
});

test("a text that looks like a number stays a text", () => {
  expect(readTyped({ waybill: "1,234", reason: "5" }, "en")).toEqual({
    waybill: "1,234",
    reason: "5",
  });
});
