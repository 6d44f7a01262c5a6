import { decimal, inEuro, type RollupCell, yearOf } from "@tiltas/domain";
import { type CommitmentSnapshot, positionOf } from "./snapshot.ts";

const uncounted = ["rejected", "withdrawn", "cancelled"];

/** Where a commitment's money stands: one cell per share that counts, the first with the commitment's count. */
export const cellsOf = (snapshot: CommitmentSnapshot | undefined): readonly RollupCell[] => {
  if (snapshot === undefined) return [];
  const { stage, state } = positionOf(snapshot);
  if (uncounted.includes(state)) return [];
  const { content, approvedOn, origin } = snapshot.context;
  const place = {
    stage,
    committedYear: approvedOn === null || stage === "proposed" ? 0 : yearOf(approvedOn),
    frameworkCode: content.frameworkCode ?? "",
    kind: content.kind,
    origin,
  };
  const counted = content.shares.filter((share) => share.state !== "waived");
  if (counted.length === 0)
    return [{ ...place, fundCode: "", donor: content.donor, amount: "0.00", count: 1 }];
  return counted.map((share, index) => ({
    ...place,
    fundCode: share.fundCode ?? "",
    donor: share.state === "firm" ? (share.donor ?? "") : "",
    amount: inEuro(share.amount).amount,
    count: index === 0 ? 1 : 0,
  }));
};

const negated = (cell: RollupCell): RollupCell => ({
  ...cell,
  amount: decimal.isZero(cell.amount) ? "0.00" : `-${cell.amount}`,
  count: cell.count === 0 ? 0 : -cell.count,
});

/** The signed deltas an event makes: what stood before is taken away, what stands now is added; nothing when equal. */
export const cellDeltas = (
  before: CommitmentSnapshot | undefined,
  after: CommitmentSnapshot,
): readonly RollupCell[] => {
  const [was, is] = [cellsOf(before), cellsOf(after)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [...was.map(negated), ...is];
};
