import { aContent, seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { explain } from "../explain/explain.ts";
import {
  anApprovedSmall,
  anEvaluated,
  aProcured,
  askingAcceptance,
  awardOf,
  castDirectory,
  consignmentIdOf,
  contracted,
  contractOf,
  inRole,
  openingOf,
  paperId,
  personWith,
  play,
  procurementId,
  received,
  refusedFor,
  routeClasses,
  sent,
  stockValue,
  withPaper,
  aDraft,
  evaluationOf,
  granted,
} from "../testing/index.ts";
import { positionOf } from "./snapshot.ts";
import { tasksOf } from "./tasks.ts";

const arrived = received(sent(aProcured(), 1, "40"), 1, { accepted: "40" });
const certificate = { consignmentId: consignmentIdOf(1), certificate: "A-1" };
const named = { ...certificate, documentId: paperId("acceptanceCertificate") };
const recipient = "recipientRepresentative";

test("what was received is accepted by a certificate that is kept", () => {
  expect(refusedFor(arrived, "delivery.accept", recipient, named)).toEqual(["certificateMissing"]);
  const kept = withPaper(arrived, "acceptanceCertificate");
  expect(refusedFor(kept, "delivery.accept", recipient, certificate)).toEqual([
    "certificateMissing",
  ]);
  const quote = withPaper(arrived, "quote");
  const byQuote = { ...certificate, documentId: paperId("quote") };
  expect(refusedFor(quote, "delivery.accept", recipient, byQuote)).toEqual(["certificateMissing"]);
  const accepted = play(kept, "delivery.accept", recipient, named);
  const part = accepted.context.consignments[consignmentIdOf(1)];
  expect(part?.context.certificateDocument).toBe(paperId("acceptanceCertificate"));
  const retired = play(kept, "document.retire", recipient, {
    documentId: paperId("acceptanceCertificate"),
    reason: "Wrong one.",
  });
  expect(refusedFor(retired, "delivery.accept", recipient, named)).toEqual(["certificateMissing"]);
});

test("the recipient reads that a certificate is needed before acceptance", () => {
  const asker = { person: personWith(recipient), roles: [recipient] } as const;
  const standing = explain(arrived, asker, castDirectory).find(
    ({ event }) => event === "delivery.accept",
  );
  expect(standing).toMatchObject({ standing: "needsYou", reasons: [{ id: "certificateMissing" }] });
});

const release = () => {
  const submitted = play(aDraft(routeClasses.stock), "commitment.submit", "proposer");
  const reviewed = granted(
    withPaper(submitted, "governmentResolution"),
    "logistics",
    "logisticsReviewer",
  );
  const approved = granted(reviewed, "budgetHolder", "budgetHolder");
  const opening = { ...openingOf, method: "stockRelease" };
  const opened = play(approved, "procurement.open", "procurementOfficer", opening);
  const evaluated = play(opened, "procurement.evaluate", "procurementOfficer", evaluationOf);
  return play(evaluated, "procurement.award", "contractingAuthority", awardOf);
};

test("goods leave stock by a release order, with book and replacement value of every line", () => {
  const awarded = release();
  const values = { stockValues: [{ lineId: "L1", stockValue }] };
  const order = { documentId: paperId("releaseOrder") };
  const refused = (more: object, snapshot = withPaper(awarded, "releaseOrder")) =>
    refusedFor(snapshot, "procurement.sign", "procurementOfficer", { ...contractOf, ...more });
  expect(refused({ ...values }, awarded)).toEqual(["releaseOrderMissing"]);
  expect(refused({ ...values })).toEqual(["releaseOrderMissing"]);
  expect(refused({ ...order })).toEqual(["stockValueMissing"]);
  expect(refused({ ...order, stockValues: [{ lineId: "L7", stockValue }] })).toEqual([
    "stockValueMissing",
    "stockValueOfOtherLine",
  ]);
  const signed = play(
    withPaper(awarded, "releaseOrder"),
    "procurement.sign",
    "procurementOfficer",
    { ...contractOf, ...order, ...values },
  );
  expect(positionOf(signed).state).toBe("awaitingDispatch");
  expect(signed.context.content.lines[0]?.stockValue).toEqual(stockValue);
  expect(signed.context.procurements[procurementId]?.context.releaseOrder).toBe(order.documentId);
});

test("what is bought needs no release order, but a paper that is named must be there", () => {
  const evaluated = anEvaluated(anApprovedSmall(aContent({ amount: "100000.00" })));
  const awarded = play(evaluated, "procurement.award", "contractingAuthority", awardOf);
  const refused = (more: object) =>
    refusedFor(awarded, "procurement.sign", "procurementOfficer", { ...contractOf, ...more });
  expect(refused({})).toEqual([]);
  expect(refused({ documentId: seededUuid(3, 3) })).toEqual(["paperNotKept"]);
  expect(refused({ stockValues: [{ lineId: "L1", stockValue }] })).toEqual([
    "stockValueOfOtherLine",
  ]);
});

const asking = contracted(
  play(
    anApprovedSmall(aContent({ amount: "100000.00" }), askingAcceptance),
    "procurement.open",
    "procurementOfficer",
    openingOf,
  ),
  procurementId,
  "90000.00",
  "award",
);
const acceptance = { procurementId };

test("where the policy asks for it, what is awarded is accepted technically before it is signed", () => {
  const sign = (snapshot: typeof asking) =>
    refusedFor(snapshot, "procurement.sign", "procurementOfficer", contractOf);
  expect(sign(asking)).toEqual(["technicalAcceptanceMissing"]);
  expect(tasksOf(asking).map(({ event, role }) => `${event} ${role}`)).toEqual([
    "procurement.accept logisticsReviewer",
  ]);
  const accepted = play(asking, "procurement.accept", "logisticsReviewer", acceptance);
  expect(sign(accepted)).toEqual([]);
  expect(refusedFor(accepted, "procurement.accept", "logisticsReviewer", acceptance)).toEqual([
    "technicalAcceptanceNotAsked",
  ]);
});

test("who evaluated, awarded or proposed does not accept technically", () => {
  const refused = (person: Parameters<typeof personWith>[0]) =>
    refusedFor(
      asking,
      "procurement.accept",
      inRole(personWith(person), "logisticsReviewer"),
      acceptance,
    );
  expect(refused("procurementOfficer")).toEqual(["ownEvaluation"]);
  expect(refused("contractingAuthority")).toEqual(["ownAward"]);
  expect(refused("proposer")).toEqual(["ownProposal"]);
  expect(refusedFor(asking, "procurement.accept", "manager", acceptance)).toEqual(["notYourRole"]);
});

test("where no policy asks, nothing is to be accepted technically, and the route says who asked", () => {
  const evaluated = anEvaluated(anApprovedSmall(aContent({ amount: "100000.00" })));
  expect(refusedFor(evaluated, "procurement.accept", "logisticsReviewer", acceptance)).toEqual([
    "technicalAcceptanceNotAsked",
    "procurementNotReady",
  ]);
  expect(asking.context.route?.technicalAcceptance).toMatchObject({
    role: "logisticsReviewer",
    askedBy: [{ ruleId: "small", because: [{ field: "amountUpTo", limit: "150000.00" }] }],
  });
});
