import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { apportion } from "./apportion.ts";
import { findCost } from "./award-cost.ts";
import { bornBy, type Plan, plannedFor, planOf } from "./planned-cost.ts";

/** What each share bears of one procurement's lines at its price: in proportion to the plan, to the cent. */
const awardedCosts = (
  plan: Plan,
  lineIds: readonly string[],
  price: string,
): ReadonlyMap<string, readonly string[]> => {
  const perShare = bornBy(plan, plannedFor(plan, lineIds), price);
  const perLine = perShare.map((amount, index) =>
    apportion(
      amount,
      lineIds.map((lineId) => plan.byLine.get(lineId)?.[index] ?? "0.00"),
    ),
  );
  return new Map(
    lineIds.map((lineId, at) => [lineId, perLine.map((amounts) => amounts[at] ?? "0.00")]),
  );
};

/** What each firm share bears of each line, in EUR: as planned, and once a price is known, of that price. */
export const lineCosts = (context: CommitmentContext): Plan => {
  const plan = planOf(context.content);
  const byLine = new Map(plan.byLine);
  for (const part of Object.values(context.procurements)) {
    const price = findCost(context, part);
    if (price === undefined) continue;
    for (const [lineId, costs] of awardedCosts(plan, part.context.lineIds, price))
      byLine.set(lineId, costs);
  }
  return { shares: plan.shares, byLine };
};
