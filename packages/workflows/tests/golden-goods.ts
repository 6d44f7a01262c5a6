import { type CommitmentContent, eur, samplePolicy } from "@tiltas/domain";
import {
  type Act,
  aPaper,
  askingAcceptance,
  awardOf,
  consignmentIdOf,
  contractOf,
  evaluationOf,
  lotId,
  lotOf,
  ofControlled,
  ofReimbursed,
  openingOf,
  paperId,
  routeClasses,
  stockValue,
} from "@tiltas/workflows/testing";

const reason = "Recorded for ever.";
const lot = { procurementId: lotId };

const procured = (more: object = {}): readonly Act[] => [
  ["procurement.evaluate", "procurementOfficer", { ...evaluationOf, ...more }],
  ["procurement.award", "contractingAuthority", { ...awardOf, ...more }],
];

const signed = (more: object = {}): Act => [
  "procurement.sign",
  "procurementOfficer",
  { ...contractOf, ...more },
];

const sentOf = (lines: readonly object[]): readonly Act[] => {
  const consignmentId = consignmentIdOf(1);
  return [
    ["consignment.prepare", "logisticsOfficer", { consignmentId, destination: "Kyiv", lines }],
    ["consignment.dispatch", "logisticsOfficer", { consignmentId, carrier: "Road", waybill: "W" }],
  ];
};

const receivedOf = (lines: readonly object[]): readonly Act[] => [
  ["consignment.receive", "recipientRepresentative", { consignmentId: consignmentIdOf(1), lines }],
  ["document.attach", "recipientRepresentative", aPaper("acceptanceCertificate")],
  [
    "delivery.accept",
    "recipientRepresentative",
    {
      consignmentId: consignmentIdOf(1),
      certificate: "A",
      documentId: paperId("acceptanceCertificate"),
    },
  ],
];

const none = { rejected: "0", missing: "0" };
const approvedBy = (policy = samplePolicy): readonly Act[] => [
  ["commitment.submit", "proposer", {}, policy],
  ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
];

/** Lives of goods: lots and numbers, a release from stock, a claim on a fund outside. */
export const goldenGoods: Readonly<
  Record<string, { content: CommitmentContent; acts: readonly Act[] }>
> = {
  lotsNumbersAndDeclinedWriteOff: {
    content: ofControlled("3"),
    acts: [
      ...approvedBy(askingAcceptance),
      ["procurement.open", "procurementOfficer", openingOf],
      ["procurement.divide", "procurementOfficer", lotOf("1")],
      ...procured(),
      ["procurement.accept", "logisticsReviewer", { procurementId: openingOf.procurementId }],
      signed(),
      ...procured(lot),
      ["procurement.accept", "logisticsReviewer", lot],
      signed(lot),
      ...sentOf([
        { lineId: "L1", units: "2", serialNumbers: ["SN-1", "SN-2"] },
        { lineId: "L2", units: "1", serialNumbers: ["SN-3"] },
      ]),
      ...receivedOf([
        {
          lineId: "L1",
          accepted: "1",
          rejected: "0",
          missing: "1",
          acceptedSerialNumbers: ["SN-2"],
        },
        { lineId: "L2", accepted: "1", ...none, acceptedSerialNumbers: ["SN-3"] },
      ]),
      ["delivery.writeOff", "logisticsReviewer", { lineId: "L1", units: "1", reason }],
      ["delivery.declineWriteOff", "budgetHolder", { lineId: "L1", reason }],
    ],
  },
  releaseFromStock: {
    content: routeClasses.stock,
    acts: [
      ["commitment.submit", "proposer"],
      ["document.attach", "proposer", aPaper("governmentResolution")],
      ["approval.grant", "logisticsReviewer", { stepId: "logistics" }],
      ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
      ["procurement.open", "procurementOfficer", { ...openingOf, method: "stockRelease" }],
      ...procured(),
      ["document.attach", "procurementOfficer", aPaper("releaseOrder")],
      signed({
        documentId: paperId("releaseOrder"),
        stockValues: [{ lineId: "L1", stockValue }],
      }),
    ],
  },
  claimsOnAFundOutside: {
    content: ofReimbursed,
    acts: [
      ...approvedBy(),
      ["procurement.open", "procurementOfficer", openingOf],
      ...procured(),
      signed(),
      ...sentOf([{ lineId: "L1", units: "1" }]),
      ...receivedOf([{ lineId: "L1", accepted: "1", ...none }]),
      ["claim.submit", "budgetReviewer", { shareId: "S1", amount: eur("50000.00") }],
      [
        "claim.settle",
        "budgetReviewer",
        { shareId: "S1", amount: eur("45000.00"), on: "2026-11-02" },
      ],
      ["commitment.close", "manager"],
    ],
  },
  waivedClaim: {
    content: ofReimbursed,
    acts: [
      ...approvedBy(),
      ["procurement.open", "procurementOfficer", openingOf],
      ...procured(),
      signed(),
      ...sentOf([{ lineId: "L1", units: "1" }]),
      ...receivedOf([{ lineId: "L1", accepted: "1", ...none }]),
      ["claim.waive", "minister", { shareId: "S1", reason }],
      ["commitment.close", "manager"],
    ],
  },
};
