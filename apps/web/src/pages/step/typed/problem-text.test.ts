import { commitmentContentSchema, streamEvents } from "@tiltas/domain";
import { expect, test } from "vitest";
import { english } from "../../../testing/english.ts";
import { problemText } from "./problem-text.ts";

const saidOf = (
  schema: (typeof streamEvents)[keyof typeof streamEvents] | typeof commitmentContentSchema,
  value: unknown,
) => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => problemText(english, issue));
};

test("what a person can get wrong in a text is said in the screen's own words", () => {
  const reason = (text: string) => saidOf(streamEvents["commitment.cancel"], { reason: text });
  expect(reason("x".repeat(2001))).toEqual(["Use at most 2,000 characters"]);
  expect(reason("a\u200bb")).toEqual(["Remove invisible or control characters"]);
  expect(
    saidOf(streamEvents["procurement.sign"], {
      procurementId: "0199c0de-0000-7000-8000-000000000001",
      contractNumber: "K-1",
      signedOn: "2026-02-30",
    }),
  ).toEqual(["Type a day that exists"]);
});

test("an amount in another currency asks for its rate", () => {
  const line = {
    lineId: "L1",
    item: "Detector",
    category: "demining",
    quantity: { precision: "exact", units: "0" },
    unit: "pcs",
    totalValue: { amount: "10", currency: "USD" },
    nsn: "12",
  };
  const said = saidOf(commitmentContentSchema, {
    lines: [line],
    shares: [{ shareId: "S1", state: "firm", amount: { amount: "x", currency: "eur" } }],
  });
  expect(said).toEqual(
    expect.arrayContaining([
      "Give the exchange rate, its day and its source",
      "Must be more than zero",
      "A NATO stock number, such as 1305-00-123-4567",
      "Type an amount",
      "Three capital letters, such as EUR",
      "Choose one",
      "Fill this in",
    ]),
  );
});
