import { expect, test } from "vitest";
import {
  aDraft,
  aProcured,
  anApproved,
  aSubmitted,
  awardOf,
  by,
  consignmentIdOf,
  evaluationOf,
  granted,
  inRole,
  openingOf,
  paperId,
  personWith,
  play,
  reasonsFor,
  received,
  refusedFor,
  routeClasses,
  sent,
  withPaper,
  withGap,
} from "../testing/index.ts";

const grant = (stepId: string) => ({ stepId });
const proposer = personWith("proposer");
const legal = personWith("legalReviewer");

test("the proposer cannot approve their own commitment, decline it or return it", () => {
  const now = aSubmitted();
  const who = inRole(proposer, "legalReviewer");
  expect(refusedFor(now, "approval.grant", who, grant("legal"))).toEqual(["ownProposal"]);
  for (const type of ["approval.decline", "approval.return"] as const)
    expect(refusedFor(now, type, who, { stepId: "legal", reason: "No." })).toEqual(["ownProposal"]);
});

test("the proposer cannot approve through a delegation, in either direction", () => {
  const now = aSubmitted();
  const lentToProposer = inRole(proposer, "legalReviewer", legal);
  expect(refusedFor(now, "approval.grant", lentToProposer, grant("legal"))).toEqual([
    "ownProposal",
  ]);
  const lentByProposer = by("legalReviewer", 1, proposer);
  expect(refusedFor(now, "approval.grant", lentByProposer, grant("legal"))).toEqual([
    "ownProposal",
  ]);
});

test("whom a proposal was made for is a proposer too", () => {
  const draft = aDraft(undefined, by("proposer", 1, legal));
  const now = play(draft, "commitment.submit", "proposer");
  expect(refusedFor(now, "approval.grant", "legalReviewer", grant("legal"))).toEqual([
    "ownProposal",
  ]);
});

test("whoever revises a commitment becomes one of its proposers", () => {
  const returned = play(aSubmitted(), "approval.return", by("legalReviewer", 2), {
    stepId: "legal",
    reason: "Say more.",
  });
  const { content } = returned.context;
  const revised = play(returned, "commitment.revise", inRole(legal, "proposer"), {
    content,
    reason: "More.",
  });
  const now = play(revised, "commitment.submit", "proposer");
  expect(refusedFor(now, "approval.grant", "legalReviewer", grant("legal"))).toEqual([
    "ownProposal",
  ]);
});

test("an approver cannot change what they approved", () => {
  const returned = play(
    granted(aSubmitted(), "legal", "legalReviewer"),
    "approval.return",
    "budgetReviewer",
    {
      stepId: "budget",
      reason: "Too dear.",
    },
  );
  const { content } = returned.context;
  const revise = { content, reason: "Cheaper." };
  expect(refusedFor(returned, "commitment.revise", inRole(legal, "proposer"), revise)).toEqual([
    "alreadyApprover",
  ]);
});

test("nobody decides two steps that must be distinct, whichever of the two names the other", () => {
  const now = granted(aSubmitted(), "legal", "legalReviewer");
  expect(
    refusedFor(now, "approval.grant", inRole(legal, "budgetReviewer"), grant("budget")),
  ).toEqual(["sameApprover"]);
  const both = granted(now, "budget", "budgetReviewer");
  expect(refusedFor(both, "approval.grant", inRole(legal, "minister"), grant("minister"))).toEqual([
    "sameApprover",
  ]);
});

test("acting for someone who decided a distinct step is refused as well", () => {
  const now = granted(aSubmitted(), "legal", "legalReviewer");
  expect(
    refusedFor(now, "approval.grant", by("budgetReviewer", 1, legal), grant("budget")),
  ).toEqual(["sameApprover"]);
});

test("nobody counts twice in one quorum, neither alone nor for another", () => {
  const now = granted(aSubmitted(routeClasses.major), "legal", "legalReviewer");
  expect(refusedFor(now, "approval.grant", "legalReviewer", grant("legal"))).toEqual([
    "alreadyGrantedByYou",
  ]);
  const lent = by("legalReviewer", 1, personWith("legalReviewer", 2));
  expect(refusedFor(now, "approval.grant", lent, grant("legal"))).toEqual(["alreadyGrantedByYou"]);
  expect(refusedFor(now, "approval.grant", by("legalReviewer", 2), grant("legal"))).toEqual([]);
});

test("a reason of separation names the role's other people, never the excluded one", () => {
  const [reason] = reasonsFor(
    aSubmitted(),
    "approval.grant",
    inRole(proposer, "legalReviewer"),
    grant("legal"),
  );
  expect(reason?.who.roles).toEqual(["legalReviewer"]);
  expect(reason?.who.people.map(({ id }) => id)).toEqual(
    [1, 2, 3].map((number) => personWith("legalReviewer", number)),
  );
});

test("who proposed neither evaluates nor awards, who evaluated does not award, nor the other way round", () => {
  const opened = play(anApproved(), "procurement.open", "procurementOfficer", openingOf);
  const officer = personWith("procurementOfficer");
  expect(
    refusedFor(
      opened,
      "procurement.evaluate",
      inRole(proposer, "procurementOfficer"),
      evaluationOf,
    ),
  ).toEqual(["ownProposal"]);
  const evaluated = play(opened, "procurement.evaluate", "procurementOfficer", evaluationOf);
  expect(
    refusedFor(evaluated, "procurement.award", inRole(proposer, "contractingAuthority"), awardOf),
  ).toEqual(["ownProposal"]);
  expect(
    refusedFor(evaluated, "procurement.award", inRole(officer, "contractingAuthority"), awardOf),
  ).toEqual(["ownEvaluation"]);
  const awarded = play(evaluated, "procurement.award", "contractingAuthority", awardOf);
  const authority = inRole(personWith("contractingAuthority"), "procurementOfficer");
  expect(refusedFor(awarded, "procurement.evaluate", authority, evaluationOf)).toContain(
    "ownAward",
  );
});

test("who dispatched does not sign the acceptance certificate, and who signed one does not dispatch", () => {
  const arrived = withPaper(
    received(sent(aProcured(), 1, "25"), 1, { accepted: "25" }),
    "acceptanceCertificate",
  );
  const officer = personWith("logisticsOfficer");
  const certificate = {
    consignmentId: consignmentIdOf(1),
    certificate: "A-1",
    documentId: paperId("acceptanceCertificate"),
  };
  expect(
    refusedFor(arrived, "delivery.accept", inRole(officer, "recipientRepresentative"), certificate),
  ).toEqual(["ownDispatch"]);
  const lent = by("recipientRepresentative", 1, officer);
  expect(refusedFor(arrived, "delivery.accept", lent, certificate)).toEqual(["ownDispatch"]);
  const accepted = play(arrived, "delivery.accept", "recipientRepresentative", certificate);
  const prepared = play(accepted, "consignment.prepare", "logisticsOfficer", {
    consignmentId: consignmentIdOf(2),
    destination: "Kyiv",
    lines: [{ lineId: "L1", units: "15" }],
  });
  const dispatch = { consignmentId: consignmentIdOf(2), carrier: "Road", waybill: "W" };
  const recipient = inRole(personWith("recipientRepresentative"), "logisticsOfficer");
  expect(refusedFor(prepared, "consignment.dispatch", recipient, dispatch)).toEqual([
    "ownAcceptance",
  ]);
});

test("who dispatched does not write off what was lost", () => {
  const lost = play(sent(aProcured(), 1, "40"), "consignment.lose", "logisticsOfficer", {
    consignmentId: consignmentIdOf(1),
    reason: "Sunk.",
  });
  const writeOff = { lineId: "L1", units: "40", reason: "Sunk." };
  const who = inRole(personWith("logisticsOfficer"), "logisticsReviewer");
  expect(refusedFor(lost, "delivery.writeOff", who, writeOff)).toEqual(["ownDispatch"]);
});

test("the proposer neither confirms nor waives a share of their own commitment", () => {
  const gap = granted(aSubmitted(withGap), "budgetHolder", "budgetHolder");
  expect(
    refusedFor(gap, "share.waive", inRole(proposer, "minister"), {
      shareId: "S2",
      reason: "Enough.",
    }),
  ).toEqual(["ownProposal"]);
  const pledged = play(gap, "share.pledge", "coDonor", {
    shareId: "S2",
    newShareId: "S3",
    donor: "EE",
    amount: { amount: "40000.00", currency: "EUR" },
  });
  expect(
    refusedFor(pledged, "share.confirm", inRole(proposer, "budgetReviewer"), { shareId: "S3" }),
  ).toEqual(["ownProposal"]);
});

test("an administrator or an auditor has no part in a commitment's life", () => {
  for (const role of ["administrator", "auditor", "registrar"] as const) {
    expect(refusedFor(aSubmitted(), "approval.grant", role, grant("legal"))).toEqual([
      "notYourRole",
    ]);
    expect(refusedFor(aDraft(), "comment.add", role, { text: "Hm." })).toEqual(["notYourRole"]);
  }
});

test("a system job sends its own event and no other", () => {
  const lapse = { stepId: "legal" };
  expect(
    refusedFor(aSubmitted(), "deadline.lapse", { type: "system", job: "deadlines" }, lapse),
  ).toEqual([]);
  expect(
    refusedFor(aSubmitted(), "deadline.lapse", { type: "system", job: "import" }, lapse),
  ).toEqual(["notYourRole"]);
  expect(refusedFor(aSubmitted(), "deadline.lapse", "minister", lapse)[0]).toBe("notYourRole");
  expect(
    refusedFor(
      aSubmitted(),
      "approval.grant",
      { type: "system", job: "deadlines" },
      grant("legal"),
    ),
  ).toEqual(["notYourRole"]);
});
