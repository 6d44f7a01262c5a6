import { aContent, seededUuid } from "@tiltas/domain/testing";
import { aDraft, play } from "@tiltas/workflows/testing";
import { expect, test } from "vitest";
import { aPerson, aSubject } from "../../testing/a-step.ts";
import { stepForms, type StepEvent } from "./forms/step-forms.ts";
import type { StepSubject } from "./forms/step-form.ts";
import { readStep } from "./read-step.ts";

const underReview = () =>
  play(aDraft(aContent({ amount: "100000.00" })), "commitment.submit", "proposer");

const sourcing = () => {
  const approved = play(underReview(), "approval.grant", "budgetHolder", {
    stepId: "budgetHolder",
  });
  return play(approved, "procurement.open", "procurementOfficer", {
    procurementId: seededUuid(1, 1),
    method: "tender",
    lineIds: ["L1"],
  });
};

const contracted = () => {
  const price = { amount: "90000.00", currency: "EUR" };
  const part = { procurementId: seededUuid(1, 1) };
  const bids = [{ supplier: "Store", price }];
  const evaluated = play(sourcing(), "procurement.evaluate", "procurementOfficer", {
    ...part,
    bids,
    recommended: "Store",
    summary: "one",
  });
  const awarded = play(evaluated, "procurement.award", "contractingAuthority", {
    ...part,
    supplier: "Store",
    justification: "best",
  });
  return play(awarded, "procurement.sign", "contractingAuthority", {
    ...part,
    contractNumber: "K-1",
    signedOn: "2026-11-02",
  });
};

const twoLines = aContent({ amount: "100000.00" });
const typedFor = (event: StepEvent, subject: StepSubject) => stepForms[event].start(subject);

test("a form opens with what the law knows: the open units, the uncovered lines, the recommended bid", () => {
  const subject = aSubject(contracted());
  expect(typedFor("consignment.prepare", subject)).toMatchObject({
    destination: "Kyiv",
    lines: [{ lineId: "L1", units: "40" }],
  });
  expect(typedFor("procurement.open", aSubject(underReview()))).toMatchObject({ lineIds: ["L1"] });
});

test("a receipt opens with everything accepted", () => {
  const consignmentId = seededUuid(2, 1);
  const prepared = play(contracted(), "consignment.prepare", "logisticsOfficer", {
    consignmentId,
    destination: "Kyiv",
    lines: [{ lineId: "L1", units: "25" }],
  });
  const sent = play(prepared, "consignment.dispatch", "logisticsOfficer", {
    consignmentId,
    carrier: "c",
    waybill: "w",
  });
  const subject = aSubject(sent, { target: consignmentId });
  const typed = typedFor("consignment.receive", subject);
  expect(readStep("consignment.receive", typed, subject)).toEqual({
    ok: true,
    step: {
      payload: {
        consignmentId,
        lines: [{ lineId: "L1", accepted: "25", rejected: "0", missing: "0" }],
      },
      effect: {},
    },
  });
});

test("a line left at nothing stays out of the consignment, and the others' problems keep their row", () => {
  const [line] = twoLines.lines;
  const content = aContent({
    amount: "100000.00",
    change: { lines: [line, { ...line, lineId: "L2", totalValue: undefined }] },
  });
  const subject = aSubject(aDraft(content));
  const typed = {
    ...typedFor("consignment.prepare", subject),
    consignmentId: seededUuid(2, 1),
    lines: [
      { lineId: "L1", units: "0" },
      { lineId: "L2", units: "many" },
    ],
  };
  const read = readStep("consignment.prepare", typed, subject);
  expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(["lines.1.units"]);
  const good = {
    ...typed,
    lines: [
      { lineId: "L1", units: "" },
      { lineId: "L2", units: "5" },
    ],
  };
  expect(readStep("consignment.prepare", good, subject)).toMatchObject({
    ok: true,
    step: { payload: { lines: [{ lineId: "L2", units: "5" }] } },
  });
});

test("a registrar's earlier day travels beside the payload", () => {
  const subject = aSubject(underReview(), { target: "budgetHolder", person: aPerson("registrar") });
  const typed = {
    ...typedFor("approval.grant", subject),
    effectiveOn: "2026-10-01",
    effectiveReason: "Decided by letter",
  };
  expect(readStep("approval.grant", typed, subject)).toEqual({
    ok: true,
    step: {
      payload: { stepId: "budgetHolder" },
      effect: { effectiveOn: "2026-10-01", effectiveReason: "Decided by letter" },
    },
  });
});

test("a pledge names a fund only when the donor is the one whose funds these are", () => {
  const shares = [
    { shareId: "S1", state: "sought", amount: { amount: "100000.00", currency: "EUR" } },
  ];
  const subject = aSubject(aDraft(aContent({ amount: "100000.00", change: { shares } })), {
    target: "S1",
    person: aPerson("coDonor", "IS"),
  });
  const typed = { ...typedFor("share.pledge", subject), fundCode: "MOD-2026" };
  expect(readStep("share.pledge", typed, subject)).toEqual({
    ok: true,
    step: {
      payload: {
        shareId: "S1",
        newShareId: "S2",
        donor: "IS",
        amount: { amount: "100000.00", currency: "EUR" },
      },
      effect: {},
    },
  });
  expect(readStep("share.pledge", { ...typed, donor: "LT" }, subject)).toMatchObject({
    ok: true,
    step: { payload: { fundCode: "MOD-2026" } },
  });
});

test("a revision that changes nothing sends the content as it stands", () => {
  const content = aContent({
    change: {
      destinations: ["Kyiv", "Odesa"],
      neededBy: "2026-12-03",
      requiredDocuments: ["quote"],
    },
  });
  const subject = aSubject(aDraft(content));
  const typed = { ...typedFor("commitment.revise", subject), reason: "none" };
  expect(readStep("commitment.revise", typed, subject)).toEqual({
    ok: true,
    step: { payload: { reason: "none", content }, effect: {} },
  });
});
