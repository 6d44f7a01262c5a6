import { fundSchema } from "@tiltas/domain";
import { expect, test } from "vitest";
import { type FundRow, searched, sumOf, yearsOf } from "./fund-sums.ts";

const eur = (amount: string) => ({ amount, currency: "EUR" }) as const;

const aFund = (number: number, code: string, fiscalYear: number, ceiling: string): FundRow => ({
  ...fundSchema.parse({
    id: `01920384-0000-7000-8000-00000000000${number}`,
    code,
    name: `Assets of ${code}`,
    owner: "Test ministry",
    fiscalYear,
    ceiling: eur(ceiling),
  }),
  reserved: eur("0.10"),
  obligated: eur("0.20"),
  spent: eur("0.30"),
  left: eur("0.40"),
});

const funds = [
  aFund(1, "MOD-2024", 2024, "1.00"),
  aFund(2, "DCF-2024", 2024, "2.00"),
  aFund(3, "MOD-2026", 2026, "4.00"),
];

test("the figures of several funds add up to the cent", () => {
  expect(sumOf(funds)).toEqual({
    ceiling: eur("7.00"),
    reserved: eur("0.30"),
    obligated: eur("0.60"),
    spent: eur("0.90"),
    left: eur("1.20"),
  });
  expect(sumOf([]).left.amount).toBe("0.00");
});

test("a search finds by year, and by a word of code, name or owner in any case", () => {
  const codes = (search: Parameters<typeof searched>[1]) =>
    searched(funds, search).map(({ code }) => code);
  expect(codes({})).toEqual(["MOD-2024", "DCF-2024", "MOD-2026"]);
  expect(codes({ year: 2026 })).toEqual(["MOD-2026"]);
  expect(codes({ text: "dcf" })).toEqual(["DCF-2024"]);
  expect(codes({ text: "MINISTRY", year: 2024 })).toEqual(["MOD-2024", "DCF-2024"]);
  expect(codes({ text: "nothing" })).toEqual([]);
});

test("years come once, the latest first", () => {
  expect(yearsOf(funds)).toEqual([2026, 2024]);
});
