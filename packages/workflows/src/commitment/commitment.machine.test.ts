import { seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { explain } from "../explain/explain.ts";
import { aDraft, castDirectory, personWith, play, paperId, withPaper } from "../testing/index.ts";
import { positionOf, restoreSnapshot, toEnvelope } from "./snapshot.ts";

const stateOf = (snapshot: Parameters<typeof positionOf>[0]) => positionOf(snapshot).state;
const procurementId = seededUuid(1, 1);
const bid = { supplier: "Example Works", price: { amount: "180000.00", currency: "EUR" } };

const procured = () => {
  let now = play(aDraft(), "commitment.submit", "proposer");
  now = play(now, "approval.grant", "legalReviewer", { stepId: "legal" });
  now = play(now, "approval.grant", "budgetReviewer", { stepId: "budget" });
  now = play(now, "approval.grant", "minister", { stepId: "minister" });
  expect(stateOf(now)).toBe("awaitingProcurement");
  now = play(now, "procurement.open", "procurementOfficer", {
    procurementId,
    method: "tender",
    lineIds: ["L1"],
  });
  now = play(now, "procurement.evaluate", "procurementOfficer", {
    procurementId,
    bids: [bid],
    recommended: bid.supplier,
    summary: "One bid, in order.",
  });
  now = play(now, "procurement.award", "contractingAuthority", {
    procurementId,
    supplier: bid.supplier,
    justification: "Lowest price.",
  });
  return play(now, "procurement.sign", "procurementOfficer", {
    procurementId,
    contractNumber: "C-1",
    signedOn: "2026-11-02",
  });
};

const send = (
  now: ReturnType<typeof procured>,
  number: number,
  units: string,
  accepted: string,
  rejected: string,
) => {
  const consignmentId = seededUuid(2, number);
  const line = { lineId: "L1" };
  let next = play(now, "consignment.prepare", "logisticsOfficer", {
    consignmentId,
    destination: "Kyiv",
    lines: [{ ...line, units }],
  });
  next = play(next, "consignment.dispatch", "logisticsOfficer", {
    consignmentId,
    carrier: "Road",
    waybill: "W",
  });
  next = play(next, "consignment.receive", "recipientRepresentative", {
    consignmentId,
    lines: [{ ...line, accepted, rejected, missing: "0", rejectionReason: "damaged" }],
  });
  return play(
    withPaper(next, "acceptanceCertificate"),
    "delivery.accept",
    "recipientRepresentative",
    {
      consignmentId,
      certificate: `A-${number}`,
      documentId: paperId("acceptanceCertificate"),
    },
  );
};

test("forty detectors cross the bridge through three consignments, one unit rejected and sent again", () => {
  let now = procured();
  expect(stateOf(now)).toBe("awaitingDispatch");
  now = send(now, 1, "25", "25", "0");
  expect(stateOf(now)).toBe("partlyDelivered");
  now = send(now, 2, "15", "14", "1");
  expect(stateOf(now)).toBe("partlyDelivered");
  now = send(now, 3, "1", "1", "0");
  expect(stateOf(now)).toBe("accepted");
  now = play(now, "commitment.close", "manager");
  expect(stateOf(now)).toBe("closed");
  expect(now.status).toBe("done");
  expect(() => play(now, "comment.add", "manager", { text: "late" })).toThrow("commitmentEnded");
});

test("suspension returns a commitment to where it was, through storage too", () => {
  const before = play(aDraft(), "commitment.submit", "proposer");
  const suspended = play(before, "commitment.suspend", "manager", { reason: "audit" });
  expect(positionOf(suspended)).toMatchObject({ stage: "proposed", state: "suspended" });
  const stored: unknown = JSON.parse(JSON.stringify(toEnvelope(suspended)));
  const resumed = play(restoreSnapshot(stored), "commitment.resume", "manager", { reason: "done" });
  expect(stateOf(resumed)).toBe("underReview");
});

test("a minister waits for the named reviewers, and the proposer's own role does not approve", () => {
  const now = play(aDraft(), "commitment.submit", "proposer");
  const forMinister = explain(
    now,
    { person: personWith("minister"), roles: ["minister"] },
    castDirectory,
  );
  const grant = forMinister.find(
    (item) => item.event === "approval.grant" && item.target?.id === "minister",
  );
  expect(grant?.standing).toBe("waitingFor");
  expect(grant?.reasons[0]).toMatchObject({
    id: "earlierStepOpen",
    facts: { waitingFor: "legal, budget" },
  });
  expect(grant?.reasons[0]?.who.people.length).toBe(6);
  const legal = explain(
    now,
    { person: personWith("legalReviewer"), roles: ["legalReviewer"] },
    castDirectory,
  );
  expect(
    legal.find((item) => item.event === "approval.grant" && item.target?.id === "legal")?.standing,
  ).toBe("ready");
});
