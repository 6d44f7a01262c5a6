import { inEuro } from "@tiltas/domain";
import type { CommitmentSnapshot } from "@tiltas/workflows";

/** Rows of table `share` as JSON records. */
export const shareRowsOf = (snapshot: CommitmentSnapshot) =>
  snapshot.context.content.shares.map((share) => ({
    share_id: share.shareId,
    donor: share.donor ?? null,
    fund_code: share.fundCode ?? null,
    amount_eur: inEuro(share.amount).amount,
    state: share.state,
  }));
