import { decimal, type Money } from "@tiltas/domain";
import { findOpenDifference } from "../commitment/approvals.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import type { ProcurementContext, ProcurementPart } from "../parts/part.schema.ts";
import { plannedFor, planOf, sumOf } from "./planned-cost.ts";

/** What the lines a procurement covers may cost: their value as far as firm shares bear it, in EUR. */
export const fundedEstimate = (
  { content }: CommitmentContext,
  { lineIds }: Pick<ProcurementContext, "lineIds">,
): string => sumOf(plannedFor(planOf(content), lineIds));

/** The bid an award to a supplier would take. */
export const findBidPrice = (
  part: ProcurementPart | undefined,
  supplier: string,
): Money | undefined => part?.context.bids.find((bid) => bid.supplier === supplier)?.price;

/** What a price is beyond the estimate, in EUR; nothing where it lies within the tolerance the route carries. */
export const findExcess = (
  context: CommitmentContext,
  part: ProcurementPart,
  price: string,
): string | undefined => {
  const estimate = fundedEstimate(context, part.context);
  const tolerance = context.route?.awardTolerancePercent ?? "0";
  const [most, asked] = [
    decimal.multiply(estimate, decimal.add("100", tolerance)),
    decimal.multiply(price, "100"),
  ];
  return decimal.compare(asked, most) <= 0 ? undefined : decimal.subtract(price, estimate);
};

/** The price a procurement is known to cost: once awarded, and where it goes beyond the tolerance, approved. */
export const findCost = (context: CommitmentContext, part: ProcurementPart): string | undefined => {
  const { awarded, procurementId } = part.context;
  const isKnown = part.state === "awarded" || part.state === "contracted";
  const isPending = findOpenDifference(context)?.procurementId === procurementId;
  return isKnown && !isPending ? awarded?.price.amount : undefined;
};
