import { inEuro } from "@tiltas/domain";
import type { CommitmentSnapshot } from "../commitment/laws.ts";
import { addTo, type Holding, type Holdings } from "../commitment/holding.ts";
import { positionOf } from "../commitment/snapshot.ts";
import { uncertified } from "../records/delivery.records.ts";

const bucketOf = (snapshot: CommitmentSnapshot): keyof Holding | undefined => {
  const { state, stage } = positionOf(snapshot);
  if (snapshot.context.origin !== "own") return undefined;
  if (["rejected", "withdrawn", "cancelled"].includes(state)) return undefined;
  if (state === "accepted" || state === "closed") return "spent";
  if (stage === "proposed") return undefined;
  if (stage === "approved") return "reserved";
  const isCertified = stage === "delivered" && uncertified(snapshot.context).length === 0;
  return isCertified ? "spent" : "obligated";
};

/** Under version 1 a commitment moves as a whole: reserved from approval, obligated from contract, spent in the end. */
export const holdingsIn1 = (snapshot: CommitmentSnapshot): Holdings => {
  const holdings = new Map<string, Holding>();
  const bucket = bucketOf(snapshot);
  if (bucket === undefined) return holdings;
  for (const share of snapshot.context.content.shares) {
    if (share.state !== "firm" || share.fundCode === undefined) continue;
    addTo(holdings, share.fundCode, bucket, inEuro(share.amount).amount);
  }
  return holdings;
};
