import { commitmentContentSchema } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { intlLocales, languages } from "../../../i18n/language.ts";
import { readContent } from "./read-content.ts";
import { startContent } from "./start-content.ts";
import { typeContent } from "./type-content.ts";

const rich = aContent({
  change: {
    sourcing: "stock",
    destinations: ["Kyiv", "Odesa"],
    neededBy: "2026-12-03",
    requiredDocuments: ["quote", "governmentResolution"],
    lines: [
      {
        lineId: "L1",
        item: "Generator",
        category: "energy",
        quantity: { precision: "exact", units: "1250.5" },
        unit: "pcs",
        unitValue: { amount: "1234.50", currency: "EUR" },
        serialNumbers: ["A-1", "A-2"],
        nsn: "1305-00-123-4567",
        note: "With cables",
        stockValue: {
          book: { amount: "1000.00", currency: "EUR" },
          replacement: { amount: "2000.00", currency: "EUR" },
          method: "estimate",
          valuedOn: "2026-10-01",
        },
      },
      {
        lineId: "L2",
        item: "Rounds",
        category: "ammunition",
        quantity: { precision: "approximate", atLeast: "3000" },
        unit: "pcs",
        totalValue: {
          amount: "1000.00",
          currency: "USD",
          exchange: { eur: "912.34", rate: "0.912344", rateDate: "2026-10-30", rateSource: "ECB" },
        },
      },
      {
        lineId: "L3",
        item: "Optics",
        category: "other",
        quantity: { precision: "undisclosed" },
        unit: "pcs",
      },
    ],
    shares: [
      {
        shareId: "S1",
        donor: "LT",
        fundCode: "MOD-2026",
        amount: { amount: "5.00", currency: "EUR" },
        state: "firm",
      },
      { shareId: "S2", donor: "IS", amount: { amount: "6.00", currency: "EUR" }, state: "firm" },
      { shareId: "S3", amount: { amount: "7.00", currency: "EUR" }, state: "sought" },
    ],
  },
});

test.each(languages)(
  "a content typed the %s way and read again is the same content",
  (language) => {
    const typed = typeContent(rich, intlLocales[language]);
    expect(commitmentContentSchema.parse(readContent(typed, language))).toEqual(rich);
  },
);

test("goods that are not from stock say nothing of a stock's worth", () => {
  const typed = { ...typeContent(rich, intlLocales.en), sourcing: "purchase" };
  expect(commitmentContentSchema.parse(readContent(typed, "en")).lines[0]).not.toHaveProperty(
    "stockValue",
  );
});

test("a new proposal lacks what only its author can say, and nothing else", () => {
  const parsed = commitmentContentSchema.safeParse(readContent(startContent(), "en"));
  const missing = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
  expect(missing.toSorted()).toEqual([
    "justification",
    "kind",
    "lines.0.category",
    "lines.0.item",
    "lines.0.quantity.units",
    "lines.0.unitValue.amount",
    "shares.0.amount.amount",
    "sourcing",
    "title",
  ]);
});
