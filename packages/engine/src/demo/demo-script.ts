import {
  type CommitmentContent,
  type DocumentKind,
  eur,
  type EventName,
  findLineValue,
  getKnownAmount,
  type Role,
  type RouteStep,
  samplePolicy,
  type Sourcing,
} from "@tiltas/domain";
import { findRoute } from "@tiltas/workflows";
import { demoUuid, textSha256 } from "./demo-ids.ts";
import type { PortfolioItem } from "./portfolio/portfolio-item.ts";

/** One command of a demo commitment's life: who (a role, and which of its holders), what, and when it took effect. */
export type ScriptStep = {
  readonly event: EventName;
  readonly role: Role;
  readonly holder: number;
  readonly payload: unknown;
  readonly expectedRevision: number;
  readonly effectiveOn: string;
  /** The text of the file the event attaches. */
  readonly file?: string;
};

const methodOf: Readonly<Record<Sourcing, string>> = {
  purchase: "directAward",
  stock: "stockRelease",
  contribution: "grantAgreement",
  service: "serviceOrder",
};

const step = (
  event: EventName,
  role: Role,
  effectiveOn: string,
  payload: unknown,
  expectedRevision = 1,
  holder = 0,
): ScriptStep => ({ event, role, holder, payload, expectedRevision, effectiveOn });

const paperId = (kind: DocumentKind, key: string): string => demoUuid(`${key}/document/${kind}`);

const standsFor: Readonly<Partial<Record<DocumentKind, string>>> = {
  acceptanceCertificate: "acceptance certificate",
  releaseOrder: "release order",
};

const paper = (kind: DocumentKind, key: string, on: string): ScriptStep => {
  const stands = `Stands for the ${standsFor[kind] ?? "government resolution"}; the demo ships no paper`;
  const file = `${stands}.\n${key}, ${on}\n`;
  const document = {
    documentId: paperId(kind, key),
    kind,
    title: stands,
    fileName: `${key}.txt`,
    mediaType: "text/plain",
    size: Buffer.byteLength(file),
    sha256: textSha256(file),
  };
  return { ...step("document.attach", "proposer", on, { document }), file };
};

const papers = (route: readonly RouteStep[], key: string, on: string): readonly ScriptStep[] =>
  [...new Set(route.flatMap(({ documents }) => documents))].map((kind) => paper(kind, key, on));

const approvals = (route: readonly RouteStep[], on: string): readonly ScriptStep[] =>
  route.flatMap(({ stepId, role, quorum }) =>
    Array.from({ length: quorum }, (_, holder) =>
      step("approval.grant", role, on, { stepId }, 1, holder),
    ),
  );

/** What stock is worth is not published line by line; its approved value stands for both. */
const release = ({ lines }: CommitmentContent, key: string, on: string) => ({
  documentId: paperId("releaseOrder", key),
  stockValues: lines
    .filter(({ stockValue }) => stockValue === undefined)
    .map((line) => {
      const value = findLineValue(line) ?? eur("0.00");
      return {
        lineId: line.lineId,
        stockValue: { book: value, replacement: value, method: "estimate", valuedOn: on },
      };
    }),
});

const signing = (content: CommitmentContent, key: string, on: string): readonly ScriptStep[] => {
  const isRelease = content.sourcing === "stock";
  const contract = {
    procurementId: demoUuid(`${key}/procurement`),
    contractNumber: `DEMO-${key}`,
    signedOn: on,
    ...(isRelease ? release(content, key, on) : {}),
  };
  return [
    ...(isRelease ? [paper("releaseOrder", key, on)] : []),
    step("procurement.sign", "contractingAuthority", on, contract, 3),
  ];
};

const procurement = (
  content: CommitmentContent,
  key: string,
  on: string,
): readonly ScriptStep[] => {
  const procurementId = demoUuid(`${key}/procurement`);
  const supplier = "As named in the source, or its own stores";
  const price = getKnownAmount(content);
  const note = "Recorded from the published source, at the approved amount.";
  return [
    step("procurement.open", "procurementOfficer", on, {
      procurementId,
      method: methodOf[content.sourcing],
      lineIds: content.lines.map(({ lineId }) => lineId),
    }),
    step("procurement.evaluate", "procurementOfficer", on, {
      procurementId,
      bids: [{ supplier, price, note }],
      recommended: supplier,
      summary: note,
    }),
    step(
      "procurement.award",
      "contractingAuthority",
      on,
      { procurementId, supplier, justification: note },
      2,
    ),
    ...signing(content, key, on),
  ];
};

const delivery = (content: CommitmentContent, key: string, on: string): readonly ScriptStep[] => {
  const consignmentId = demoUuid(`${key}/consignment`);
  const lines = content.lines.map(({ lineId, quantity }) => ({
    lineId,
    units: quantity.precision === "exact" ? quantity.units : (quantity.atLeast ?? "1"),
  }));
  const received = lines.map(({ lineId, units }) => ({
    lineId,
    accepted: units,
    rejected: "0",
    missing: "0",
    settles: true,
  }));
  return [
    step("consignment.prepare", "logisticsOfficer", on, {
      consignmentId,
      destination: "Ukraine",
      lines,
    }),
    step("consignment.dispatch", "logisticsOfficer", on, {
      consignmentId,
      carrier: "Not published",
      waybill: `DEMO-${key}`,
    }),
    step(
      "consignment.receive",
      "recipientRepresentative",
      on,
      { consignmentId, lines: received },
      2,
    ),
    paper("acceptanceCertificate", key, on),
    step(
      "delivery.accept",
      "recipientRepresentative",
      on,
      {
        consignmentId,
        certificate: `DEMO-${key}`,
        documentId: paperId("acceptanceCertificate", key),
      },
      3,
    ),
    step("commitment.close", "procurementOfficer", on, {}),
  ];
};

/** Every command that brings an item to its arrival, in order; the same for every load. */
export const scriptOf = ({
  key,
  content,
  approvedOn,
  deliveredOn,
  arrival,
}: PortfolioItem): readonly ScriptStep[] => {
  const propose = step("commitment.propose", "proposer", approvedOn, { content }, 0);
  if (arrival === "draft") return [propose];
  const route = findRoute(samplePolicy, content)?.steps ?? [];
  const review = [propose, step("commitment.submit", "proposer", approvedOn, {})];
  if (arrival === "underReview") return review;
  const approved = [...review, ...papers(route, key, approvedOn), ...approvals(route, approvedOn)];
  if (arrival === "approved") return approved;
  const on = deliveredOn ?? approvedOn;
  return [...approved, ...procurement(content, key, on), ...delivery(content, key, on)];
};
