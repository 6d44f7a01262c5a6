import { eur } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { findClaim, unclaimedShares } from "../records/claim.records.ts";
import { foreseen, givingUp, type Move, move } from "./move.ts";

/** The next claim to make or to settle, or to give up. */
export const claiming = (context: CommitmentContext): readonly Move[] => {
  const share = unclaimedShares(context)[0];
  if (share === undefined) return [];
  const { shareId, reimbursedBy, amount } = share;
  const claim = findClaim(context, shareId);
  const currency = reimbursedBy?.expected.currency ?? "EUR";
  const least = currency === amount.currency ? amount : { ...eur("1.00"), currency };
  const on = context.lastEffectiveOn;
  const received = claim?.claimed ?? least;
  return [
    claim === undefined
      ? move("claim.submit", shareId, { shareId, amount: plain(least) })
      : move("claim.settle", shareId, { shareId, amount: plain(received), on }),
    { ...move("claim.waive", shareId, { shareId, reason: foreseen }), weight: givingUp },
  ];
};

const plain = ({ amount, currency }: { amount: string; currency: string }) => ({
  amount,
  currency,
});
