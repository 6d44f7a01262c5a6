import { eur } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import type { ProcurementPart } from "../parts/part.schema.ts";
import { keptOfKind, unvaluedLines } from "../rules/paper.rules.ts";
import { awaitsAcceptance } from "../rules/technical.rules.ts";
import { attachment } from "./attachment.ts";
import { asking, foreseen, type Move, move } from "./move.ts";

/** What leads from an award to its contract: technical acceptance and, for stock, its order and values. */
export const signing = (context: CommitmentContext, part: ProcurementPart): readonly Move[][] => {
  const { procurementId, method } = part.context;
  if (awaitsAcceptance(context, part))
    return [[move("procurement.accept", procurementId, { procurementId })]];
  const signedOn = context.lastEffectiveOn;
  const contract = { procurementId, contractNumber: foreseen, signedOn };
  if (method !== "stockRelease") return [[move("procurement.sign", procurementId, contract)]];
  const order = keptOfKind(context, "releaseOrder")[0];
  if (order === undefined) return [[attachment(context, "releaseOrder")]];
  const stockValue = {
    book: eur("0.00"),
    replacement: eur("0.00"),
    method: "estimate",
    valuedOn: signedOn,
  };
  const lineIds = unvaluedLines(asking(context, "procurement.sign", procurementId));
  const release = {
    ...contract,
    documentId: order.documentId,
    stockValues: lineIds.map((lineId) => ({ lineId, stockValue })),
  };
  return [[move("procurement.sign", procurementId, release)]];
};
