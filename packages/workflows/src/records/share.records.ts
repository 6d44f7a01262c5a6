import { decimal, type Share, type StreamEventOf } from "@tiltas/domain";
import { changedPolicyFields } from "../commitment/content-changes.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";

export const soughtShares = (context: CommitmentContext): readonly Share[] =>
  context.content.shares.filter((share) => share.state === "sought");

const withShares = (context: CommitmentContext, shares: Share[]): CommitmentContext => ({
  ...context,
  content: { ...context.content, shares },
  revision: context.revision + 1,
});

/** Splits the pledged part off the sought share; a share pledged in full is replaced. */
export const recordPledge = (
  context: CommitmentContext,
  event: StreamEventOf<"share.pledge">,
): CommitmentContext => {
  const { shareId, newShareId, donor, fundCode, amount } = event.payload;
  const shares = context.content.shares.flatMap((share): Share[] => {
    if (share.shareId !== shareId) return [share];
    const pledged: Share = {
      shareId: newShareId,
      donor,
      amount,
      state: "sought",
      ...(fundCode === undefined ? {} : { fundCode }),
    };
    const left = decimal.subtract(share.amount.amount, amount.amount);
    if (decimal.isZero(left)) return [pledged];
    return [{ ...share, amount: { ...share.amount, amount: decimal.fixed(left, 2) } }, pledged];
  });
  const content = { ...context.content, shares };
  const changed = changedPolicyFields(context.content, content);
  const changedSinceSubmit = [...new Set([...context.changedSinceSubmit, ...changed])];
  return { ...withShares(context, shares), changedSinceSubmit };
};

const settle = (context: CommitmentContext, shareId: string, state: "firm" | "waived") =>
  withShares(
    context,
    context.content.shares.map((share) =>
      share.shareId === shareId ? { ...share, state } : share,
    ),
  );

export const recordConfirmation = (
  context: CommitmentContext,
  event: StreamEventOf<"share.confirm">,
): CommitmentContext => settle(context, event.payload.shareId, "firm");

export const recordWaiver = (
  context: CommitmentContext,
  event: StreamEventOf<"share.waive">,
): CommitmentContext => settle(context, event.payload.shareId, "waived");
