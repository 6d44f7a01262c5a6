import type { Share, StreamEventOf } from "@tiltas/domain";
import type { Claim, CommitmentContext } from "../commitment/commitment.context.ts";

/** Firm shares an outside fund pays back. */
export const reimbursableShares = ({ content }: CommitmentContext): readonly Share[] =>
  content.shares.filter(
    ({ state, reimbursedBy }) => state === "firm" && reimbursedBy !== undefined,
  );

/** The claim made for a share, whatever came of it. */
export const findClaim = (
  { claims }: CommitmentContext,
  shareId: string | undefined,
): Claim | undefined => claims?.find((claim) => claim.shareId === shareId);

/** Tells whether nothing more is awaited for a share: the claim is settled, or waived. */
export const isClaimEnded = (claim: Claim | undefined): boolean =>
  claim?.state === "settled" || claim?.state === "waived";

/** The reimbursable shares whose claim is neither settled nor waived. */
export const unclaimedShares = (context: CommitmentContext): readonly Share[] =>
  reimbursableShares(context).filter(({ shareId }) => !isClaimEnded(findClaim(context, shareId)));

const withClaim = (
  context: CommitmentContext,
  shareId: string,
  change: Omit<Claim, "shareId">,
): Pick<CommitmentContext, "claims"> => {
  const others = (context.claims ?? []).filter((claim) => claim.shareId !== shareId);
  return { claims: [...others, { ...findClaim(context, shareId), shareId, ...change }] };
};

export const recordClaim = (
  context: CommitmentContext,
  { payload, effectiveOn }: StreamEventOf<"claim.submit">,
): Partial<CommitmentContext> => {
  const { shareId, amount, documentId } = payload;
  return withClaim(context, shareId, {
    state: "submitted",
    claimed: amount,
    submittedOn: effectiveOn,
    ...(documentId === undefined ? {} : { documentId }),
  });
};

/** What came, perhaps less than was claimed, ends the claim. */
export const recordSettlement = (
  context: CommitmentContext,
  { payload: { shareId, amount, on } }: StreamEventOf<"claim.settle">,
): Partial<CommitmentContext> =>
  withClaim(context, shareId, { state: "settled", received: amount, receivedOn: on });

/** Nothing more is awaited for the share; its claim may never have been made. */
export const recordClaimWaiver = (
  context: CommitmentContext,
  { payload }: StreamEventOf<"claim.waive">,
): Partial<CommitmentContext> => withClaim(context, payload.shareId, { state: "waived" });
