import type { Actor, CommitmentContent, PersonId, Role } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { personWith } from "./cast.ts";
import { paperId, withPaper } from "./papers.ts";
import { aDraft, play } from "./play.ts";

/** A member of the cast by role and number, perhaps on behalf of somebody. */
export const by = (role: Role, number = 1, onBehalfOf?: PersonId): Actor => ({
  type: "person",
  person: personWith(role, number),
  role,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

/** The same person in another role, as someone who holds several. */
export const inRole = (person: PersonId, role: Role, onBehalfOf?: PersonId): Actor => ({
  type: "person",
  person,
  role,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

export const procurementId = seededUuid(1, 1);
export const consignmentIdOf = (number: number): string => seededUuid(2, number);

/** Proposed and submitted under the sample policy. */
export const aSubmitted = (content?: CommitmentContent): CommitmentSnapshot =>
  play(aDraft(content), "commitment.submit", "proposer");

/** One approval by someone of the step's role. */
export const granted = (
  snapshot: CommitmentSnapshot,
  stepId: string,
  who: Role | Actor,
): CommitmentSnapshot => play(snapshot, "approval.grant", who, { stepId });

/** Approved by legal, budget and minister: the sample policy's route above EUR 150 000. */
export const anApproved = (content?: CommitmentContent): CommitmentSnapshot => {
  const reviewed = granted(aSubmitted(content), "legal", "legalReviewer");
  return granted(granted(reviewed, "budget", "budgetReviewer"), "minister", "minister");
};

const bidAt = (amount: string) => ({
  supplier: "Example Works",
  price: { amount, currency: "EUR" },
});
const bid = bidAt("1.00");

export const openingOf = { procurementId, method: "tender", lineIds: ["L1"] };
export const evaluationOf = {
  procurementId,
  bids: [bid],
  recommended: bid.supplier,
  summary: "In order.",
};
export const awardOf = { procurementId, supplier: bid.supplier, justification: "Lowest price." };
export const contractOf = { procurementId, contractNumber: "C-1", signedOn: "2026-11-02" };

/** The evaluation of one bid at a price in euro. */
export const evaluationAt = (price: string) => ({ ...evaluationOf, bids: [bidAt(price)] });

/** Tendered, evaluated and awarded at a price in euro, from approved on. */
export const awardedAt = (approved: CommitmentSnapshot, price: string): CommitmentSnapshot => {
  const opened = play(approved, "procurement.open", "procurementOfficer", openingOf);
  const evaluated = play(opened, "procurement.evaluate", "procurementOfficer", evaluationAt(price));
  return play(evaluated, "procurement.award", "contractingAuthority", awardOf);
};

/** Tendered, evaluated, awarded and under contract: awaiting dispatch. */
export const aProcured = (content?: CommitmentContent, price = "184000.00"): CommitmentSnapshot =>
  play(awardedAt(anApproved(content), price), "procurement.sign", "procurementOfficer", contractOf);

/** Prepares and dispatches a consignment of line L1. */
export const sent = (
  snapshot: CommitmentSnapshot,
  number: number,
  units: string,
): CommitmentSnapshot => {
  const consignmentId = consignmentIdOf(number);
  const prepared = play(snapshot, "consignment.prepare", "logisticsOfficer", {
    consignmentId,
    destination: "Kyiv",
    lines: [{ lineId: "L1", units }],
  });
  const papers = { consignmentId, carrier: "Road", waybill: `W-${number}` };
  return play(prepared, "consignment.dispatch", "logisticsOfficer", papers);
};

type Counted = {
  readonly accepted?: string;
  readonly rejected?: string;
  readonly missing?: string;
};

/** What a recipient counts of line L1. */
export const countOf = (
  number: number,
  { accepted = "0", rejected = "0", missing = "0" }: Counted,
) => ({
  consignmentId: consignmentIdOf(number),
  lines: [{ lineId: "L1", accepted, rejected, missing, rejectionReason: "Damaged." }],
});

/** The recipient's count of a dispatched consignment. */
export const received = (
  snapshot: CommitmentSnapshot,
  number: number,
  counted: Counted,
): CommitmentSnapshot =>
  play(snapshot, "consignment.receive", "recipientRepresentative", countOf(number, counted));

/** The acceptance certificate of a received consignment. */
export const certified = (snapshot: CommitmentSnapshot, number: number): CommitmentSnapshot =>
  play(withPaper(snapshot, "acceptanceCertificate"), "delivery.accept", "recipientRepresentative", {
    consignmentId: consignmentIdOf(number),
    certificate: `A-${number}`,
    documentId: paperId("acceptanceCertificate"),
  });
