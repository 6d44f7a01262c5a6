import type { DocumentKind } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { findLine } from "../commitment/tally.ts";
import { uncertified } from "../records/delivery.records.ts";
import { findOwn, nobody, type Rule, type RuleCase } from "./rule.ts";

/** The documents of a kind that are kept, the latest first. */
export const keptOfKind = ({ documents }: CommitmentContext, kind: DocumentKind) =>
  documents.filter((kept) => kept.kind === kind && !kept.retired).toReversed();

/** An explanation asks whether there is such a paper at all, an event must name it. */
const namesPaper = ({ context, event }: RuleCase, kind: DocumentKind): boolean => {
  const kept = keptOfKind(context, kind);
  if (event === undefined) return kept.length > 0;
  const named = "documentId" in event.payload ? event.payload.documentId : undefined;
  return kept.some(({ documentId }) => documentId === named);
};

const isUncertified = ({ context, target }: RuleCase): boolean =>
  uncertified(context).some((part) => part.context.consignmentId === target);

/** What was received is accepted by a certificate that is kept. */
export const certificateIsKept: Rule = {
  id: "certificateMissing",
  concern: "needs",
  check: (asked) => !isUncertified(asked) || namesPaper(asked, "acceptanceCertificate"),
  who: () => ({ roles: ["recipientRepresentative", "logisticsOfficer"], excluded: [] }),
  remedy: "attachDocument",
};

const findPart = ({ context, target }: RuleCase) => findOwn(context.procurements, target);

const isRelease = (asked: RuleCase): boolean => findPart(asked)?.context.method === "stockRelease";

/** Goods leave stock by a release order that is kept. */
export const releaseOrderIsKept: Rule = {
  id: "releaseOrderMissing",
  concern: "needs",
  check: (asked) => !isRelease(asked) || namesPaper(asked, "releaseOrder"),
  who: () => ({ roles: ["procurementOfficer", "contractingAuthority"], excluded: [] }),
  remedy: "attachDocument",
};

/** The lines of a release that have no book and replacement value yet, neither before nor in the event. */
export const unvaluedLines = (asked: RuleCase): readonly string[] => {
  if (!isRelease(asked)) return [];
  const given =
    asked.event?.type === "procurement.sign" ? (asked.event.payload.stockValues ?? []) : [];
  const lineIds = findPart(asked)?.context.lineIds ?? [];
  return lineIds.filter(
    (lineId) =>
      findLine(asked.context, lineId)?.stockValue === undefined &&
      given.every((value) => value.lineId !== lineId),
  );
};

/** Every line that leaves stock has its book and its replacement value. */
export const stockIsValued: Rule = {
  id: "stockValueMissing",
  concern: "input",
  check: (asked) => asked.event === undefined || unvaluedLines(asked).length === 0,
  who: () => nobody,
  remedy: "giveStockValues",
  facts: (asked) => ({ lines: unvaluedLines(asked).join(", ") }),
};

/** Values come for lines of this release, each once. */
export const valuesAreOfLines: Rule = {
  id: "stockValueOfOtherLine",
  concern: "input",
  check: (asked) => {
    if (asked.event?.type !== "procurement.sign") return true;
    const given = (asked.event.payload.stockValues ?? []).map(({ lineId }) => lineId);
    const lineIds = isRelease(asked) ? (findPart(asked)?.context.lineIds ?? []) : [];
    return (
      new Set(given).size === given.length && given.every((lineId) => lineIds.includes(lineId))
    );
  },
  who: () => nobody,
  remedy: "chooseLineOfCommitment",
};

/** A paper named beside an event is one that is kept. */
export const namedPaperIsKept: Rule = {
  id: "paperNotKept",
  concern: "input",
  check: ({ context, event }) => {
    if (event === undefined || !("documentId" in event.payload)) return true;
    const { documentId } = event.payload;
    return (
      documentId === undefined ||
      context.documents.some((kept) => kept.documentId === documentId && !kept.retired)
    );
  },
  who: () => nobody,
  remedy: "chooseAttachedDocument",
};
