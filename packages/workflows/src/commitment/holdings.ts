import { decimal, inEuro } from "@tiltas/domain";
import { uncertified } from "../records/delivery.records.ts";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";

/** What a commitment holds on one fund, in EUR: reserved from approval, obligated from contract, spent on acceptance. */
export type Holding = {
  readonly reserved: string;
  readonly obligated: string;
  readonly spent: string;
};

const none: Holding = { reserved: "0", obligated: "0", spent: "0" };

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

/** Holdings by fund code; a pure function of the snapshot, so that totals can always be rebuilt. */
export const holdingsOf = (
  snapshot: CommitmentSnapshot | undefined,
): ReadonlyMap<string, Holding> => {
  const holdings = new Map<string, Holding>();
  const bucket = snapshot && bucketOf(snapshot);
  if (snapshot === undefined || bucket === undefined) return holdings;
  for (const share of snapshot.context.content.shares) {
    if (share.state !== "firm" || share.fundCode === undefined) continue;
    const held = holdings.get(share.fundCode) ?? none;
    const amount = decimal.add(held[bucket], inEuro(share.amount).amount);
    holdings.set(share.fundCode, { ...held, [bucket]: amount });
  }
  return holdings;
};

export type FundMove = { readonly fundCode: string } & Holding;

/** The signed change of every fund between two snapshots, in order of fund code; unchanged funds are left out. */
export const fundMoves = (
  before: CommitmentSnapshot | undefined,
  after: CommitmentSnapshot,
): readonly FundMove[] => {
  const [was, is] = [holdingsOf(before), holdingsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((fundCode) => {
    const [old, now] = [was.get(fundCode) ?? none, is.get(fundCode) ?? none];
    const move = {
      fundCode,
      reserved: decimal.subtract(now.reserved, old.reserved),
      obligated: decimal.subtract(now.obligated, old.obligated),
      spent: decimal.subtract(now.spent, old.spent),
    };
    const moved = [move.reserved, move.obligated, move.spent].some(
      (change) => !decimal.isZero(change),
    );
    return moved ? [move] : [];
  });
};
