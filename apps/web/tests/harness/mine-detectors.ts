import type { TypedProposal } from "./propose-commitment.ts";
import type { Step } from "./take-step.ts";

/** EUR 184 000.00 for 40 mine detectors, as the proposer types it. */
export const mineDetectors: TypedProposal = {
  need: {
    "content.title": "Mine detectors, 40 pcs",
    "content.justification": "The Demining Coalition lacks detectors for two teams.",
    "content.kind": "military",
    "content.sourcing": "purchase",
    "content.frameworkCode": "DEMINING",
    "content.destinations": "Depot West",
  },
  lines: {
    "content.lines.0.item": "Mine detector",
    "content.lines.0.category": "demining",
    "content.lines.0.quantity.units": "40",
    "content.lines.0.unitValue.amount": "4600",
  },
  funding: {
    "content.shares.0.fundCode": "MOD-2026",
    "content.shares.0.amount.amount": "184 000,00",
  },
  papers: {},
};

/** A step, who takes it, and the state it must lead to. */
export type CrossingStep = Step & { readonly by: string; readonly leadsTo: string };

const grant = (by: string, target: string, leadsTo: string): CrossingStep => ({
  by,
  event: "approval.grant",
  target,
  typed: { comment: `Seen by ${by}.` },
  leadsTo,
});

const procurement: readonly CrossingStep[] = [
  {
    by: "procurement.officer",
    event: "procurement.open",
    typed: { method: "tender" },
    leadsTo: "sourcing",
  },
  {
    by: "procurement.officer",
    event: "procurement.evaluate",
    typed: {
      "bids.0.supplier": "Demo Detectors",
      "bids.0.price.amount": "184000",
      recommended: "Demo Detectors",
      summary: "One bid, at the approved amount.",
    },
    leadsTo: "sourcing",
  },
  {
    by: "contracting.authority",
    event: "procurement.award",
    typed: { supplier: "Demo Detectors", justification: "As recommended." },
    leadsTo: "sourcing",
  },
  {
    by: "contracting.authority",
    event: "procurement.sign",
    typed: { contractNumber: "DEMO-40" },
    leadsTo: "awaitingDispatch",
  },
];

type Consigned = {
  readonly number: number;
  readonly units: string;
  readonly accepted: string;
  readonly rejected?: string;
  readonly states: readonly [
    prepared: string,
    dispatched: string,
    received: string,
    certified: string,
  ];
};

const certificates: CrossingStep = {
  by: "recipient",
  event: "document.attach",
  typed: {
    "document.file": "acceptance-certificates.pdf",
    "document.kind": "acceptanceCertificate",
    "document.title": "Acceptance certificates AC-1 to AC-3",
  },
  leadsTo: "partlyDelivered",
};

const consignment = ({
  number,
  units,
  accepted,
  rejected,
  states,
}: Consigned): readonly CrossingStep[] => [
  {
    by: "logistics.officer",
    event: "consignment.prepare",
    typed: { destination: "Depot West", "lines.0.units": units },
    leadsTo: states[0],
  },
  {
    by: "logistics.officer",
    event: "consignment.dispatch",
    typed: { carrier: "Demo Carrier", waybill: `WB-${number}` },
    leadsTo: states[1],
  },
  {
    by: "recipient",
    event: "consignment.receive",
    typed: {
      "lines.0.accepted": accepted,
      ...(rejected === undefined
        ? {}
        : { "lines.0.rejected": rejected, "lines.0.rejectionReason": "It does not switch on." }),
    },
    leadsTo: states[2],
  },
  ...(number === 1 ? [certificates] : []),
  {
    by: "recipient",
    event: "delivery.accept",
    typed: { certificate: `AC-${number}` },
    leadsTo: states[3],
  },
];

const partly = "partlyDelivered";

/** From the first approval to the end, through three consignments. */
export const crossing: readonly CrossingStep[] = [
  grant("legal.reviewer", "legal", "underReview"),
  grant("budget.reviewer", "budget", "underReview"),
  grant("minister", "minister", "awaitingProcurement"),
  ...procurement,
  ...consignment({
    number: 1,
    units: "25",
    accepted: "25",
    states: ["awaitingDispatch", "inDelivery", partly, partly],
  }),
  ...consignment({
    number: 2,
    units: "15",
    accepted: "14",
    rejected: "1",
    states: [partly, partly, partly, partly],
  }),
  ...consignment({
    number: 3,
    units: "1",
    accepted: "1",
    states: [partly, partly, "awaitingAcceptance", "accepted"],
  }),
  { by: "procurement.officer", event: "commitment.close", leadsTo: "closed" },
];
