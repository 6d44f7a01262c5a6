import { eur } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { positionOf } from "../commitment/snapshot.ts";
import {
  anApproved,
  aSubmitted,
  awardOf,
  contractOf,
  evaluationOf,
  granted,
  openingOf,
  play,
  procurementId,
  refusedFor,
} from "../testing/index.ts";
import { procurementMethodsFor } from "./procurement.rules.ts";

const [line] = aContent().lines;
const twoLines = aContent({
  amount: "184000.00",
  change: {
    lines: ["L1", "L2"].map((lineId) => ({ ...line, lineId, totalValue: eur("92000.00") })),
  },
});

const opened = play(anApproved(), "procurement.open", "procurementOfficer", openingOf);
const evaluated = play(opened, "procurement.evaluate", "procurementOfficer", evaluationOf);
const awarded = play(evaluated, "procurement.award", "contractingAuthority", awardOf);

test("each sourcing has its own methods", () => {
  expect(procurementMethodsFor("stock")).toEqual(["stockRelease"]);
  expect(procurementMethodsFor("contribution")).toEqual(["grantAgreement"]);
  const stock = { ...openingOf, method: "stockRelease" };
  expect(refusedFor(anApproved(), "procurement.open", "procurementOfficer", stock)).toEqual([
    "methodDoesNotFit",
  ]);
});

test("a line is covered by one procurement, until that one is abandoned", () => {
  const again = { ...openingOf, procurementId: seededUuid(1, 2) };
  expect(refusedFor(opened, "procurement.open", "procurementOfficer", again)).toEqual([
    "allLinesCovered",
    "lineAlreadyCovered",
  ]);
  const abandoned = play(opened, "procurement.abandon", "procurementOfficer", {
    procurementId,
    reason: "No bids.",
  });
  expect(positionOf(abandoned).state).toBe("awaitingProcurement");
  expect(refusedFor(abandoned, "procurement.open", "procurementOfficer", again)).toEqual([]);
  expect(refusedFor(abandoned, "procurement.open", "procurementOfficer", openingOf)).toEqual([
    "procurementAlreadyOpened",
  ]);
});

test("the stage is left only when every line is under contract", () => {
  const second = { procurementId: seededUuid(1, 2) };
  let now = play(anApproved(twoLines), "procurement.open", "procurementOfficer", openingOf);
  expect(
    refusedFor(now, "procurement.open", "procurementOfficer", { ...openingOf, ...second }),
  ).toEqual(["lineAlreadyCovered"]);
  now = play(now, "procurement.open", "procurementOfficer", {
    ...openingOf,
    ...second,
    lineIds: ["L2"],
  });
  for (const [part, state] of [
    [{ procurementId }, "sourcing"],
    [second, "partlyContracted"],
  ] as const) {
    expect(positionOf(now).state).toBe(state);
    now = play(now, "procurement.evaluate", "procurementOfficer", { ...evaluationOf, ...part });
    now = play(now, "procurement.award", "contractingAuthority", { ...awardOf, ...part });
    now = play(now, "procurement.sign", "procurementOfficer", { ...contractOf, ...part });
  }
  expect(positionOf(now)).toMatchObject({ stage: "procured", state: "awaitingDispatch" });
});

test("abandoning one of two procurements keeps the other going", () => {
  const second = seededUuid(1, 2);
  let now = play(anApproved(twoLines), "procurement.open", "procurementOfficer", openingOf);
  now = play(now, "procurement.open", "procurementOfficer", {
    ...openingOf,
    procurementId: second,
    lineIds: ["L2"],
  });
  now = play(now, "procurement.abandon", "contractingAuthority", {
    procurementId: second,
    reason: "No bids.",
  });
  expect(positionOf(now).state).toBe("sourcing");
});

test("one of the bidders is recommended and one is awarded, in euro", () => {
  const unknown = { ...evaluationOf, recommended: "Nobody" };
  expect(refusedFor(opened, "procurement.evaluate", "procurementOfficer", unknown)).toEqual([
    "recommendedIsNoBidder",
  ]);
  const twice = { ...evaluationOf, bids: [...evaluationOf.bids, ...evaluationOf.bids] };
  expect(refusedFor(opened, "procurement.evaluate", "procurementOfficer", twice)).toEqual([
    "recommendedIsNoBidder",
  ]);
  expect(
    refusedFor(evaluated, "procurement.award", "contractingAuthority", {
      ...awardOf,
      supplier: "Nobody",
    }),
  ).toEqual(["supplierIsNoBidder"]);
  const bids = [{ supplier: "Far Works", price: { amount: "1.00", currency: "USD" } }];
  const far = { ...evaluationOf, bids, recommended: "Far Works" };
  const inDollars = play(opened, "procurement.evaluate", "procurementOfficer", far);
  expect(
    refusedFor(inDollars, "procurement.award", "contractingAuthority", {
      ...awardOf,
      supplier: "Far Works",
    }),
  ).toEqual(["awardNotInEuro"]);
});

test("a procurement goes its own way: evaluated before awarded, awarded before signed", () => {
  expect(refusedFor(opened, "procurement.award", "contractingAuthority", awardOf)).toContain(
    "procurementNotReady",
  );
  expect(refusedFor(evaluated, "procurement.sign", "procurementOfficer", contractOf)).toEqual([
    "procurementNotReady",
  ]);
  expect(
    refusedFor(opened, "procurement.evaluate", "procurementOfficer", {
      ...evaluationOf,
      procurementId: seededUuid(1, 9),
    }),
  ).toContain("procurementNotFound");
});

test("a contract is not signed in the future", () => {
  expect(
    refusedFor(awarded, "procurement.sign", "procurementOfficer", {
      ...contractOf,
      signedOn: "2026-11-03",
    }),
  ).toEqual(["signedInFuture"]);
});

test("a contribution is procured by a signed grant agreement, on the same spine", () => {
  const content = aContent({
    amount: "100000.00",
    change: { sourcing: "contribution", kind: "financial" },
  });
  const approved = granted(aSubmitted(content), "budgetHolder", "budgetHolder");
  const grant = play(approved, "procurement.open", "procurementOfficer", {
    ...openingOf,
    method: "grantAgreement",
  });
  expect(positionOf(grant).state).toBe("sourcing");
});
