import { expect, test } from "vitest";
import { english } from "../../testing/english.ts";
import { moveEvent, readAdjustment, readMove } from "./read-ceiling.ts";

test("a new ceiling needs an amount and a reason", () => {
  expect(
    readAdjustment(english, "MOD-2031", { ceiling: "900,000", reason: "The budget was cut." }),
  ).toEqual({
    ok: true,
    payload: {
      fundCode: "MOD-2031",
      ceiling: { amount: "900000.00", currency: "EUR" },
      reason: "The budget was cut.",
    },
  });
  expect(readAdjustment(english, "MOD-2031", { ceiling: "less", reason: "" })).toEqual({
    ok: false,
    problems: [
      { field: "ceiling", text: "Type an amount" },
      { field: "reason", text: "Fill this in" },
    ],
  });
});

test("ceiling that moves needs a fund to go to", () => {
  expect(readMove(english, "MOD-2031", { to: "", amount: "1", reason: "Unused." })).toEqual({
    ok: false,
    problems: [{ field: "to", text: "Choose one" }],
  });
});

test("ceiling moves within a year as a transfer, to the next as a carry-over, and otherwise not", () => {
  const fund = (code: string, fiscalYear: number) => ({ code, fiscalYear });
  const from = fund("MOD-2031", 2031);
  expect(moveEvent(from, fund("UAF-2031", 2031))).toBe("fund.transfer");
  expect(moveEvent(from, fund("MOD-2032", 2032))).toBe("fund.carryOver");
  expect(moveEvent(from, fund("MOD-2030", 2030))).toBeUndefined();
  expect(moveEvent(from, from)).toBeUndefined();
});
