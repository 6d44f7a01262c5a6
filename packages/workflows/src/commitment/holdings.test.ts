import { decimal, eur, exactly, type Line, lineSchema } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  aProcured,
  awardedAt,
  awardOf,
  certified,
  contractOf,
  evaluationAt,
  granted,
  openingOf,
  aSubmitted,
  play,
  received,
  sent,
} from "../testing/index.ts";
import { amountOf } from "../money/apportion.ts";
import { planOf, sumOf } from "../money/planned-cost.ts";
import { holdingsOf } from "./holdings.ts";
import type { CommitmentSnapshot } from "./snapshot.ts";

const parsedLine = (lineId: string, total: string): Line =>
  lineSchema.parse(line(lineId, "1", total));

const share = (shareId: string, amount: string, more: object) => ({
  shareId,
  amount: eur(amount),
  state: "firm",
  ...more,
});
const line = (lineId: string, units: string, total: string) => ({
  lineId,
  item: "Radio",
  category: "radios",
  quantity: exactly(units),
  unit: "pcs",
  totalValue: eur(total),
});

/** EUR 100 000.00 in two lines, on two funds and a share of Estonia's. */
const content = aContent({
  change: {
    lines: [line("L1", "3", "33333.33"), line("L2", "7", "66666.67")],
    shares: [
      share("S1", "50000.00", { donor: "LT", fundCode: "MOD-2026" }),
      share("S2", "30000.00", { donor: "LT", fundCode: "MFA-2026" }),
      share("S3", "20000.00", { donor: "EE" }),
    ],
  },
});
const approved = granted(aSubmitted(content), "budgetHolder", "budgetHolder");

const held = (snapshot: CommitmentSnapshot) =>
  Object.fromEntries(
    [...holdingsOf(snapshot)].map(([fund, { reserved, obligated, spent }]) => [
      fund,
      [reserved, obligated, spent].map((amount) => decimal.fixed(amount, 2)).join(" "),
    ]),
  );

const second = { procurementId: seededUuid(1, 2) };
const signed = play(
  awardedAt(approved, "30000.00"),
  "procurement.sign",
  "procurementOfficer",
  contractOf,
);

test("several funds of one commitment are each reserved their own shares, other donors' none", () => {
  expect(held(approved)).toEqual({
    "MOD-2026": "50000.00 0.00 0.00",
    "MFA-2026": "30000.00 0.00 0.00",
  });
});

test("a contract obligates its price on its own lines alone, spread over all firm shares; the rest stays reserved", () => {
  expect(held(signed)).toEqual({
    "MOD-2026": "33333.33 15000.00 0.00",
    "MFA-2026": "20000.01 9000.00 0.00",
  });
});

test("the plan's rows and columns add up to the cent, whatever lines and shares there are", () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 }).map((amount) => amountOf(BigInt(amount)));
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 1, maxLength: 6 }),
      fc.array(cents, { minLength: 1, maxLength: 5 }),
      (values, amounts) => {
        const { byLine } = planOf({
          ...content,
          lines: values.map((value, index) => parsedLine(`L${index}`, value)),
          shares: amounts.map((amount, index) => ({
            shareId: `S${index}`,
            donor: "LT",
            amount: eur(amount),
            state: "firm",
          })),
        });
        const rows = [...byLine.values()];
        for (const [at, amount] of amounts.entries())
          expect(sumOf(rows.map((parts) => parts[at] ?? "0"))).toBe(amount);
        const isFunded = sumOf(values) === sumOf(amounts);
        expect(!isFunded || rows.map(sumOf).join() === values.join()).toBe(true);
        expect(rows.flat().every((part) => !part.startsWith("-"))).toBe(true);
      },
    ),
  );
});

test("what a price exceeds its estimate by falls on our own funds, because no other donor promised it", () => {
  const dear = awardedAt(approved, "34333.33");
  const own = [...holdingsOf(dear).values()].map(({ reserved }) => reserved);
  // 80 000.00 were our part; the excess of 1 000.00 is ours in full.
  expect(decimal.fixed(decimal.sum(own), 2)).toBe("81000.00");
});

test("each certified consignment spends its units' part, and all together exactly the price", () => {
  let now = play(signed, "procurement.open", "procurementOfficer", {
    ...openingOf,
    ...second,
    lineIds: ["L2"],
  });
  now = play(now, "procurement.evaluate", "procurementOfficer", {
    ...evaluationAt("66666.67"),
    ...second,
  });
  now = play(now, "procurement.award", "contractingAuthority", { ...awardOf, ...second });
  now = play(now, "procurement.sign", "procurementOfficer", { ...contractOf, ...second });
  expect(held(now)).toEqual({
    "MOD-2026": "0.00 48333.33 0.00",
    "MFA-2026": "0.00 29000.01 0.00",
  });
  const one = received(sent(now, 1, "1"), 1, { accepted: "1" });
  expect(held(one)).toEqual(held(now));
  expect(held(certified(one, 1))).toEqual({
    "MOD-2026": "0.00 43333.33 5000.00",
    "MFA-2026": "0.00 26000.01 3000.00",
  });
});

test("units that are lost for good and written off were paid for: they are spent too", () => {
  const lost = received(sent(aProcured(), 1, "40"), 1, { accepted: "30", missing: "10" });
  const asked = play(lost, "delivery.writeOff", "budgetHolder", {
    lineId: "L1",
    units: "10",
    reason: "Sunk.",
  });
  expect(held(asked)).toEqual(held(lost));
  const writtenOff = play(asked, "delivery.approveWriteOff", "minister", { lineId: "L1" });
  expect(held(writtenOff)).toEqual({ "MOD-2026": "0.00 138000.00 46000.00" });
  expect(held(certified(writtenOff, 1))).toEqual({ "MOD-2026": "0.00 0.00 184000.00" });
});

test("with a share waived, what is left of the money bears the lines", () => {
  const shares = [
    share("S1", "60000.00", { donor: "LT", fundCode: "MOD-2026" }),
    { shareId: "S2", amount: eur("40000.00"), state: "sought" },
  ];
  const onCondition = granted(
    aSubmitted(aContent({ amount: "100000.00", change: { shares } })),
    "budgetHolder",
    "budgetHolder",
  );
  const waived = play(onCondition, "share.waive", "minister", {
    shareId: "S2",
    reason: "Smaller.",
  });
  expect(held(waived)).toEqual({ "MOD-2026": "60000.00 0.00 0.00" });
  expect(held(awardedAt(waived, "60000.00"))).toEqual({ "MOD-2026": "60000.00 0.00 0.00" });
  const { differences } = awardedAt(waived, "70000.00").context;
  expect(differences).toMatchObject([{ estimate: "60000.00", amount: "10000.00", state: "open" }]);
});
