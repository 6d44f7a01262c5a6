import { decimal, type Line } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { addTo, type Holding, type Holdings } from "../commitment/holding.ts";
import type { CommitmentSnapshot } from "../commitment/laws.ts";
import { positionOf } from "../commitment/snapshot.ts";
import { tallyOf } from "../commitment/tally.ts";
import { portionOf } from "../money/apportion.ts";
import { lineCosts } from "../money/line-costs.ts";
import { uncertified } from "../records/delivery.records.ts";

const isHolding = (snapshot: CommitmentSnapshot): boolean => {
  const { stage, state } = positionOf(snapshot);
  return (
    snapshot.context.origin === "own" &&
    stage !== "proposed" &&
    !["rejected", "withdrawn", "cancelled"].includes(state)
  );
};

/** Units of a line that are paid for: certified by the recipient, or lost for good and written off. */
const paidUnits = (context: CommitmentContext, lineId: string): string =>
  decimal.sum([
    tallyOf(context, lineId).writtenOff,
    ...Object.values(context.consignments)
      .filter(({ state }) => state === "certified")
      .flatMap((part) => part.context.received ?? [])
      .filter((received) => received.lineId === lineId)
      .map(({ accepted }) => accepted),
  ]);

/** What of a contracted line's cost is spent: by units, and for a line of unknown quantity once all of it is in. */
const spentOf = (context: CommitmentContext, { lineId, quantity }: Line, cost: string): string => {
  if (quantity.precision === "exact")
    return portionOf(cost, paidUnits(context, lineId), quantity.units);
  const isIn = tallyOf(context, lineId).settled && uncertified(context).length === 0;
  return isIn ? cost : "0";
};

/**
 * Under version 2 each line moves by itself: reserved as planned from approval, as awarded from the award, obligated
 * from the signing of its contract, spent with each certified consignment. A fund holds what its own firm shares bear.
 */
export const holdingsIn2 = (snapshot: CommitmentSnapshot): Holdings => {
  const holdings = new Map<string, Holding>();
  if (!isHolding(snapshot)) return holdings;
  const { context } = snapshot;
  const { shares, byLine } = lineCosts(context);
  for (const line of context.content.lines) {
    const { contracted } = tallyOf(context, line.lineId);
    for (const [index, { fundCode }] of shares.entries()) {
      const cost = byLine.get(line.lineId)?.[index] ?? "0.00";
      if (fundCode === undefined) continue;
      if (!contracted) {
        addTo(holdings, fundCode, "reserved", cost);
        continue;
      }
      const spent = spentOf(context, line, cost);
      addTo(holdings, fundCode, "spent", spent);
      addTo(holdings, fundCode, "obligated", decimal.subtract(cost, spent));
    }
  }
  return holdings;
};
