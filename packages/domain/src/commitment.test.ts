import { expect, test } from "vitest";
import { commitmentContentSchema, findAmount, getKnownAmount } from "./commitment.ts";
import { lineSchema } from "./line.ts";
import { eur } from "./money.ts";
import { shareSchema } from "./share.ts";
import { aContent, refusalsOf } from "./testing/index.ts";

const content = aContent();
const [line] = content.lines;
const [share] = content.shares;
const refusals = (change: object) => refusalsOf(commitmentContentSchema, { ...content, ...change });

test("a commitment's amount is the value of its lines in euro", () => {
  expect(findAmount(content)).toEqual(eur("184000.00"));
  const priced = { ...line, totalValue: undefined, unitValue: eur("4600.00") };
  expect(findAmount({ lines: [lineSchema.parse(priced)] })).toEqual(eur("184000.00"));
});

test("where one line has no value there is no amount, only the part that is known", () => {
  const valueless = lineSchema.parse({ ...line, lineId: "L2", totalValue: undefined });
  const lines = [...content.lines, valueless];
  expect(findAmount({ lines })).toBe(undefined);
  expect(getKnownAmount({ lines })).toEqual(eur("184000.00"));
});

test("no lines, and twice the same line or share, are refused by name", () => {
  expect(refusals({ lines: [] })).toEqual(["lines: needs at least one line"]);
  expect(refusals({ lines: [line, line] })).toEqual(["lines: line keys must differ"]);
  expect(refusals({ shares: [share, share] })).toEqual(["shares: share keys must differ"]);
});

test("a total beyond what one amount can be is refused, not computed wrongly or thrown", () => {
  const most = { amount: "999999999999999.99", currency: "EUR" };
  const lines = ["L1", "L2"].map((lineId) => ({ ...line, lineId, totalValue: most }));
  expect(refusals({ lines })).toEqual([
    "lines: must be worth less than EUR 1 000 000 000 000 000 together",
  ]);
  const shares = ["S1", "S2"].map((shareId) => ({ ...share, shareId, amount: most }));
  expect(refusals({ shares })).toEqual([
    "shares: must be less than EUR 1 000 000 000 000 000 together",
  ]);
});

test("an ill-formed amount inside a line is a refusal that names it", () => {
  const lines = [{ ...line, totalValue: { amount: "lots", currency: "EUR" } }];
  expect(refusals({ lines })[0]).toMatch(/^lines\.0\.totalValue\.amount: /);
});

test("unknown keys are refused, at any depth", () => {
  expect(refusals({ isAdministrator: true })).not.toEqual([]);
  expect(refusals({ lines: [{ ...line, secret: 1 }] })).not.toEqual([]);
  expect(
    commitmentContentSchema.safeParse(JSON.parse('{"__proto__": {"title": "x"}}')).success,
  ).toBe(false);
});

test("a line is priced by unit or in total, by unit only in euro and only when its quantity is exact", () => {
  const unitValue = eur("1.00");
  expect(refusalsOf(lineSchema, { ...line, unitValue })).toEqual([
    "totalValue: give a unit value or a total value, not both",
  ]);
  const loose = {
    ...line,
    totalValue: undefined,
    unitValue,
    quantity: { precision: "undisclosed" },
  };
  expect(refusalsOf(lineSchema, loose)).toEqual([
    "unitValue: a unit value needs an exact quantity",
  ]);
  const dollars = {
    ...line,
    totalValue: undefined,
    unitValue: { amount: "1.00", currency: "USD" },
  };
  expect(refusalsOf(lineSchema, dollars)[0]).toMatch(/^unitValue\.currency: /);
});

test("a NATO stock number has its own shape", () => {
  expect(refusalsOf(lineSchema, { ...line, nsn: "1305-00-123-4567" })).toEqual([]);
  expect(refusalsOf(lineSchema, { ...line, nsn: "1305001234567" })).not.toEqual([]);
});

test("a firm share names its donor, a sought one need not", () => {
  expect(refusalsOf(shareSchema, { ...share, donor: undefined })).toEqual([
    "donor: must be named for a firm share",
  ]);
  expect(refusalsOf(shareSchema, { ...share, donor: undefined, state: "sought" })).toEqual([]);
});

test("what was parsed parses again to itself, as a replay does", () => {
  const again: unknown = JSON.parse(JSON.stringify(content));
  expect(commitmentContentSchema.parse(again)).toEqual(content);
});
