import { type CommitmentContent, eur, exactly, policySchema, samplePolicy } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import {
  type Act,
  aPaper,
  awardOf,
  by,
  consignmentIdOf,
  contractOf,
  countOf,
  evaluationAt,
  evaluationOf,
  ofTwoLines,
  openingOf,
  paperId,
  routeClasses,
  withGap,
} from "@tiltas/workflows/testing";
import { goldenGoods } from "./golden-goods.ts";

const reason = "Recorded for ever.";
const [largeLine] = routeClasses.large.lines;
if (largeLine === undefined) throw new RangeError("the large class has a line");

const procured: readonly Act[] = [
  ["procurement.open", "procurementOfficer", openingOf],
  ["procurement.evaluate", "procurementOfficer", evaluationOf],
  ["procurement.award", "contractingAuthority", awardOf],
  ["procurement.sign", "procurementOfficer", contractOf],
];

const sent = (number: number, units: string): readonly Act[] => {
  const consignmentId = consignmentIdOf(number);
  const lines = [{ lineId: "L1", units }];
  return [
    ["consignment.prepare", "logisticsOfficer", { consignmentId, destination: "Kyiv", lines }],
    ["consignment.dispatch", "logisticsOfficer", { consignmentId, carrier: "Road", waybill: "W" }],
  ];
};

const received = (number: number, counted: Parameters<typeof countOf>[1]): Act => [
  "consignment.receive",
  "recipientRepresentative",
  countOf(number, counted),
];

const certified = (number: number): readonly Act[] => [
  ["document.attach", "recipientRepresentative", aPaper("acceptanceCertificate")],
  [
    "delivery.accept",
    "recipientRepresentative",
    {
      consignmentId: consignmentIdOf(number),
      certificate: "A",
      documentId: paperId("acceptanceCertificate"),
    },
  ],
];

const resolution = {
  documentId: seededUuid(700, 1),
  kind: "governmentResolution",
  title: "Resolution",
  fileName: "resolution.pdf",
  mediaType: "application/pdf",
  size: 1,
  sha256: "0".repeat(64),
};

const second = { procurementId: seededUuid(1, 2) };

const withSecretary = policySchema.parse({
  ...samplePolicy,
  version: 2,
  rules: [
    ...samplePolicy.rules,
    {
      ruleId: "secretary",
      title: "The government secretary has the last word",
      when: {},
      steps: samplePolicy.rules.flatMap(({ steps }) =>
        steps.filter(({ stepId }) => stepId === "governmentSecretary"),
      ),
    },
  ],
});

const pledged = { shareId: "S2", newShareId: "S3", donor: "EE", amount: eur("15000.00") };

/** Lives that between them use every event people send; a machine version's golden portfolio is made of them. */
export const goldenLives: Readonly<
  Record<string, { content: CommitmentContent; acts: readonly Act[] }>
> = {
  ...goldenGoods,
  lossReplacementAndWriteOff: {
    content: routeClasses.small,
    acts: [
      ["commitment.submit", "proposer"],
      ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
      ...procured,
      ...sent(1, "1"),
      ["consignment.lose", "logisticsOfficer", { consignmentId: consignmentIdOf(1), reason }],
      ...sent(2, "2"),
      received(2, { accepted: "1", missing: "1" }),
      ["delivery.writeOff", "budgetHolder", { lineId: "L1", units: "1", reason }],
      ["delivery.approveWriteOff", "minister", { lineId: "L1" }],
      ...certified(2),
      ["commitment.close", "manager"],
    ],
  },
  gapPledgeAndWaiver: {
    content: withGap,
    acts: [
      ["commitment.submit", "proposer"],
      ["approval.grant", by("budgetHolder", 2), { stepId: "budgetHolder" }],
      ["share.pledge", "coDonor", pledged],
      ["share.confirm", "coDonor", { shareId: "S3" }],
      ["share.waive", "minister", { shareId: "S2", reason }],
      ["procurement.open", "procurementOfficer", openingOf],
      [
        "procurement.abandon",
        "procurementOfficer",
        { procurementId: openingOf.procurementId, reason },
      ],
      ["commitment.suspend", "manager", { reason }],
      ["commitment.cancel", "minister", { reason }],
    ],
  },
  returnRevisionAndRecall: {
    content: routeClasses.major,
    acts: [
      ["commitment.submit", "proposer"],
      ["approval.grant", "legalReviewer", { stepId: "legal", comment: "In order." }],
      ["deadline.lapse", { type: "system", job: "deadlines" }, { stepId: "budget" }],
      ["approval.return", "budgetReviewer", { stepId: "budget", reason }],
      ["commitment.revise", "proposer", { content: routeClasses.majorStock, reason }],
      ["commitment.submit", "proposer"],
      ["document.attach", "proposer", { document: resolution }],
      ["approval.grant", "logisticsReviewer", { stepId: "logistics" }],
      ["approval.recall", "logisticsReviewer", { stepId: "logistics", reason }],
      ["document.retire", "proposer", { documentId: resolution.documentId, reason }],
      ["comment.add", "manager", { text: "Seen." }],
      ["commitment.suspend", "manager", { reason }],
      ["commitment.resume", "minister", { reason }],
      ["approval.decline", by("legalReviewer", 2), { stepId: "legal", reason }],
    ],
  },
  newRouteQuestionAndLess: {
    content: { ...routeClasses.large, lines: [{ ...largeLine, quantity: exactly("4") }] },
    acts: [
      ["commitment.submit", "proposer"],
      ["approval.grant", "legalReviewer", { stepId: "legal" }],
      ["approval.reroute", "administrator", { reason }, withSecretary],
      ["comment.add", "minister", { text: "Why four?", to: "proposer", asks: true }],
      ["comment.add", "proposer", { text: "One per brigade.", answers: seededUuid(900, 5) }],
      ["approval.grant", "budgetReviewer", { stepId: "budget" }],
      [
        "approval.grant",
        "minister",
        { stepId: "minister", granting: { lines: [{ lineId: "L1", units: "3" }] } },
      ],
      ["approval.grant", by("legalReviewer", 2), { stepId: "legal" }],
      ["approval.grant", by("budgetReviewer", 2), { stepId: "budget" }],
      ["approval.grant", "governmentSecretary", { stepId: "governmentSecretary" }],
      ["commitment.cancel", "manager", { reason }],
    ],
  },
  differencesOfAwards: {
    content: ofTwoLines,
    acts: [
      ["commitment.submit", "proposer"],
      ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
      ["procurement.open", "procurementOfficer", openingOf],
      ["procurement.evaluate", "procurementOfficer", evaluationAt("50000.00")],
      ["procurement.award", "contractingAuthority", awardOf],
      ["procurement.sign", "procurementOfficer", contractOf],
      ["procurement.open", "procurementOfficer", { ...openingOf, ...second, lineIds: ["L2"] }],
      ["procurement.evaluate", "procurementOfficer", { ...evaluationAt("60000.00"), ...second }],
      ["procurement.award", "contractingAuthority", { ...awardOf, ...second }],
      ["approval.decline", "budgetHolder", { stepId: "budgetHolder", reason }],
      ["procurement.award", "contractingAuthority", { ...awardOf, ...second }],
      ["approval.grant", by("budgetHolder", 2), { stepId: "budgetHolder" }],
      ["procurement.sign", "procurementOfficer", { ...contractOf, ...second }],
      ...sent(1, "1"),
      received(1, { accepted: "1" }),
      ...certified(1),
    ],
  },
  withdrawal: {
    content: routeClasses.stock,
    acts: [
      ["commitment.submit", "proposer"],
      ["commitment.withdraw", "proposer", { reason }],
    ],
  },
};
