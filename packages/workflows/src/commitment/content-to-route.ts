import { type CommitmentContent, decimal, eur, type StreamEvent } from "@tiltas/domain";
import { findBidPrice, findExcess } from "../money/award-cost.ts";
import { findOwn } from "../rules/rule.ts";
import { type CommitmentSnapshot, machineVersionOf } from "./laws.ts";

/** The commitment as a policy sees a difference: the same in everything but its value. */
const worth = (content: CommitmentContent, excess: string): CommitmentContent => ({
  ...content,
  lines: content.lines.slice(0, 1).map(({ unitValue: _unitValue, ...line }) => ({
    ...line,
    totalValue: eur(decimal.fixed(excess, 2)),
  })),
});

/**
 * What a policy must be asked about before an event can be judged, so that the route stands in its facts: the content
 * for a submission or a new route, the difference alone for an award beyond the tolerance; undefined for all others.
 */
export const findContentToRoute = (
  snapshot: CommitmentSnapshot,
  { type, payload }: Pick<StreamEvent, "type" | "payload">,
): CommitmentContent | undefined => {
  const { context } = snapshot;
  if (type === "commitment.submit" || type === "approval.reroute") return context.content;
  if (type !== "procurement.award" || !("supplier" in payload)) return undefined;
  const part = findOwn(context.procurements, payload.procurementId);
  const price = findBidPrice(part, payload.supplier);
  if (part === undefined || price?.currency !== "EUR" || machineVersionOf(snapshot) < 2)
    return undefined;
  const excess = findExcess(context, part, price.amount);
  return excess === undefined ? undefined : worth(context.content, excess);
};
