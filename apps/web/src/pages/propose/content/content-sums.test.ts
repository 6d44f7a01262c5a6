import { expect, test } from "vitest";
import { eur } from "@tiltas/domain";
import { contentSums, leftAfter, missingShare } from "./content-sums.ts";

const line = (units: string, amount: string) => ({
  lineId: "L1",
  quantity: { precision: "exact", units },
  unitValue: { amount, currency: "EUR" },
});
const share = (amount: string, state = "firm") => ({
  shareId: "S1",
  donor: "LT",
  fundCode: "MOD-2026",
  state,
  amount: { amount, currency: "EUR" },
});

test("lines are added up to the cent, before they even have a name", () => {
  const sums = contentSums({ lines: [line("40", "4600"), line("3", "0.10"), {}] });
  expect(sums.sum).toEqual(eur("184000.30"));
  expect(sums.lines).toEqual([eur("184000.00"), eur("0.30"), undefined]);
});

test("what shares still lack is exact, and nothing once they are enough", () => {
  expect(
    missingShare(contentSums({ lines: [line("1", "0.30")], shares: [share("0.10")] })),
  ).toEqual(eur("0.20"));
  expect(missingShare(contentSums({ lines: [line("1", "0.30")], shares: [share("1")] }))).toEqual(
    eur("0.00"),
  );
});

test("only firm shares take from the fund, and the fund may be short", () => {
  const sums = contentSums({
    shares: [share("70.00"), share("50.00"), share("1000.00", "sought")],
  });
  expect(leftAfter({ code: "MOD-2026", left: eur("100.00") }, sums)).toEqual({
    amount: "-20",
    currency: "EUR",
  });
  expect(leftAfter({ code: "OTHER", left: eur("100.00") }, sums).amount).toBe("100");
});
