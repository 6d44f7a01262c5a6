import { decimal, eur } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { keptOfKind } from "../rules/paper.rules.ts";
import { uncertified } from "../records/delivery.records.ts";

type Asked = { readonly snapshot: CommitmentSnapshot };

/** What stock may be worth. */
export const stockValue = {
  book: eur("1.00"),
  replacement: eur("2.00"),
  method: "estimate",
  valuedOn: "2026-11-02",
} as const;

const latest = ({ snapshot }: Asked, kind: "acceptanceCertificate" | "releaseOrder") => {
  const documentId = keptOfKind(snapshot.context, kind)[0]?.documentId;
  return documentId === undefined ? {} : { documentId };
};

/** The first line, whole or half of its units, leaves as a lot; once only, so that the lots are few. */
export const divisions = ({ snapshot }: Asked) => {
  const { procurements, content } = snapshot.context;
  const [line] = content.lines;
  const [id] = Object.keys(procurements);
  if (line === undefined || id === undefined || Object.keys(procurements).length > 1) return [];
  const lot = {
    procurementId: id,
    newProcurementId: seededUuid(701, 2),
    reason: "because",
  };
  const isMany =
    line.quantity.precision === "exact" && decimal.compare(line.quantity.units, "1") > 0;
  const part = { lineId: line.lineId, units: "1", newLineId: "L9" };
  return [
    { ...lot, lines: [{ lineId: line.lineId }] },
    ...(isMany ? [{ ...lot, lines: [part] }] : []),
  ];
};

/** Signing, for stock with its order and values. */
export const signings = (asked: Asked) =>
  Object.entries(asked.snapshot.context.procurements).map(([procurementId, { context }]) => ({
    procurementId,
    contractNumber: "C-1",
    signedOn: "2026-11-02",
    ...(context.method === "stockRelease"
      ? {
          ...latest(asked, "releaseOrder"),
          stockValues: context.lineIds.map((lineId) => ({ lineId, stockValue })),
        }
      : {}),
  }));

/** Acceptance of each consignment, with the certificate that is kept if one is. */
export const acceptances = (asked: Asked) =>
  Object.keys(asked.snapshot.context.consignments).map((consignmentId) => ({
    consignmentId,
    certificate: "A-1",
    ...latest(asked, "acceptanceCertificate"),
  }));

/** Tells whether a kind of paper is one that goods need. */
export const isGoodsPaper = (kind: string): boolean =>
  kind === "acceptanceCertificate" || kind === "releaseOrder";

/** The kinds of papers goods need now. */
export const goodsPapers = ({ snapshot }: Asked): readonly string[] => {
  const { context } = snapshot;
  const isReleased = Object.values(context.procurements).some(
    ({ state, context: { method } }) => state === "awarded" && method === "stockRelease",
  );
  return [
    ...(uncertified(context).length > 0 ? ["acceptanceCertificate"] : []),
    ...(isReleased ? ["releaseOrder"] : []),
  ].filter((kind) => context.documents.every((kept) => kept.kind !== kind || kept.retired));
};

/** One serial number per unit of a controlled line, never given before. */
export const numbersFor = (
  { snapshot }: Asked,
  lineId: string,
  units: string,
): { serialNumbers?: readonly string[] } => {
  const line = snapshot.context.content.lines.find((each) => each.lineId === lineId);
  if (line?.controlled !== true) return {};
  const number = Object.keys(snapshot.context.consignments).length + 1;
  const numbers = Array.from({ length: Number(units) }, (_, at) => `SN-${number}-${at + 1}`);
  return { serialNumbers: numbers };
};

/** The numbers of a count: the first are accepted, the next rejected, the rest missing. */
export const countedNumbers = (
  serialNumbers: readonly string[] | undefined,
  accepted: number,
  rejected: number,
) =>
  serialNumbers === undefined
    ? {}
    : {
        acceptedSerialNumbers: serialNumbers.slice(0, accepted),
        rejectedSerialNumbers: serialNumbers.slice(accepted, accepted + rejected),
      };

/** A claim on each share, in full. */
export const claims = ({ snapshot }: Asked, more: object = {}) =>
  snapshot.context.content.shares.map(({ shareId, amount }) => ({ shareId, amount, ...more }));
