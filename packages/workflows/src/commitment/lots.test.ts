import { eur, sumEuro, findLineValue } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { uncoveredLines } from "../rules/procurement.rules.ts";
import {
  anApprovedSmall,
  anEvaluated,
  contracted,
  evaluationOf,
  granted,
  lotId,
  lotOf,
  ofTwoLines,
  openingOf,
  play,
  procurementId,
  reasonsFor,
  refusedFor,
} from "../testing/index.ts";
import { holdingsOf } from "./holdings.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";
import { tallyOf } from "./tally.ts";

const stateOf = (snapshot: CommitmentSnapshot) => positionOf(snapshot).state;
const evaluated = anEvaluated(anApprovedSmall(aContent({ amount: "100000.01", units: "3" })));
const divide = (snapshot: CommitmentSnapshot, payload: object) =>
  play(snapshot, "procurement.divide", "procurementOfficer", payload);
const refused = (payload: object, snapshot = evaluated) =>
  refusedFor(snapshot, "procurement.divide", "procurementOfficer", payload);

test("one order goes to two suppliers in lots, and is procured when both contracts are signed", () => {
  const divided = divide(evaluated, lotOf("1"));
  expect(stateOf(divided)).toBe("sourcing");
  const first = contracted(divided, procurementId, "60000.00");
  expect(stateOf(first)).toBe("partlyContracted");
  expect(tallyOf(first.context, "L2").contracted).toBe(false);
  const both = contracted(first, lotId, "30000.00");
  expect(stateOf(both)).toBe("awaitingDispatch");
  const suppliers = Object.values(both.context.procurements).map(
    ({ context }) => context.awarded?.supplier,
  );
  expect(suppliers).toEqual(["Works 60000.00", "Works 30000.00"]);
  expect(holdingsOf(both).get("MOD-2026")?.obligated).toBe("90000");
});

test("the parts of a line are together what it was, to the unit and to the cent", () => {
  const { content, revision } = divide(evaluated, lotOf("1")).context;
  expect(content.lines.map(({ lineId, quantity }) => [lineId, quantity])).toEqual([
    ["L1", { precision: "exact", units: "2" }],
    ["L2", { precision: "exact", units: "1" }],
  ]);
  const values = content.lines.map((line) => findLineValue(line) ?? eur("0.00"));
  expect(sumEuro(values).amount).toBe("100000.01");
  expect(revision).toBe(evaluated.context.revision + 1);
  expect(holdingsOf(divide(evaluated, lotOf("1")))).toEqual(holdingsOf(evaluated));
});

test("bids were made for the whole: both lots are evaluated anew", () => {
  const { procurements } = divide(evaluated, lotOf("1")).context;
  for (const part of Object.values(procurements)) {
    expect(part.state).toBe("opened");
    expect(part.context.bids).toEqual([]);
  }
  expect(procurements[procurementId]?.context.revision).toBe(3);
});

test("whole lines leave as they are, and what is abandoned may be opened again", () => {
  const opened = play(anApprovedSmall(ofTwoLines), "procurement.open", "procurementOfficer", {
    ...openingOf,
    lineIds: ["L1", "L2"],
  });
  const lot = { ...lotOf("1"), lines: [{ lineId: "L2" }] };
  const divided = divide(opened, lot);
  expect(divided.context.revision).toBe(opened.context.revision);
  const signed = contracted(divided, procurementId, "50000.00");
  const abandoned = play(signed, "procurement.abandon", "procurementOfficer", {
    procurementId: lotId,
    reason: "No bids.",
  });
  expect(uncoveredLines(abandoned.context)).toEqual(["L2"]);
  expect(stateOf(abandoned)).toBe("partlyContracted");
  const again = { ...openingOf, procurementId: seededUuid(1, 3), lineIds: ["L2"] };
  expect(refusedFor(abandoned, "procurement.open", "procurementOfficer", again)).toEqual([]);
  expect(refused(lot, opened)).toEqual([]);
  expect(refused({ ...lot, lines: [{ lineId: "L1" }, { lineId: "L2" }] }, opened)).toEqual([
    "lotDoesNotFit",
  ]);
});

test("a lot never takes more than there is, nor what is not there", () => {
  const line = { lineId: "L1", units: "1", newLineId: "L2" };
  const of = (...lines: readonly object[]) => ({ ...lotOf("1"), lines });
  expect(refused(lotOf("3"))).toEqual(["lotDoesNotFit"]);
  expect(refused(lotOf("4"))).toEqual(["lotDoesNotFit"]);
  expect(refused(of({ lineId: "L1" }))).toEqual(["lotDoesNotFit"]);
  expect(refused(of({ ...line, lineId: "L7" }))).toEqual(["lotDoesNotFit"]);
  expect(refused(of(line, { ...line, newLineId: "L3" }))).toEqual(["lotDoesNotFit"]);
  expect(refused(of({ ...line, newLineId: "L1" }))).toEqual(["lotDoesNotFit"]);
  expect(refused({ ...lotOf("1"), newProcurementId: procurementId })).toContain("lotAlreadyOpened");
  expect(refused({ ...lotOf("1"), procurementId: seededUuid(1, 7) })).toContain(
    "procurementNotFound",
  );
});

test("what is awarded is not divided any more, and only the procurement officer divides", () => {
  const awarded = contracted(evaluated, procurementId, "90000.00", "award");
  expect(refused(lotOf("1"), awarded)).toEqual(["procurementNotReady"]);
  expect(refusedFor(evaluated, "procurement.divide", "manager", lotOf("1"))).toEqual([
    "notYourRole",
  ]);
  const approved = anApprovedSmall(aContent({ amount: "100000.00", units: "3" }));
  expect(refused(lotOf("1"), approved)[0]).toBe("notInThisState");
});

test("two lots dearer than estimated are decided one after the other, and the second says why it waits", () => {
  const divided = divide(evaluated, lotOf("1"));
  const first = contracted(divided, procurementId, "150000.00", "award");
  expect(stateOf(first)).toBe("awaitingDifference");
  const bid = { supplier: "Works 90000.00", price: eur("90000.00") };
  const evaluation = { ...evaluationOf, procurementId: lotId, bids: [bid] };
  const ready = play(first, "procurement.evaluate", "procurementOfficer", {
    ...evaluation,
    recommended: bid.supplier,
  });
  const award = { procurementId: lotId, supplier: bid.supplier, justification: "Fits best." };
  const [why] = reasonsFor(ready, "procurement.award", "contractingAuthority", award);
  expect(why).toMatchObject({ id: "differenceOpen", facts: { procurement: "1" } });
  const settled = granted(ready, "budgetHolder", "budgetHolder");
  expect(refusedFor(settled, "procurement.award", "contractingAuthority", award)).toEqual([]);
  const second = play(settled, "procurement.award", "contractingAuthority", award);
  expect(stateOf(second)).toBe("awaitingDifference");
  expect(second.context.differences?.map(({ state }) => state)).toEqual(["approved", "open"]);
});
