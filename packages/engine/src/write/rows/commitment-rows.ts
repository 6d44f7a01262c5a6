import {
  cellDeltas,
  type CommitmentSnapshot,
  type FundMove,
  fundMoves,
} from "@tiltas/workflows";
import type { RollupCell } from "@tiltas/domain";
import { lineRowsOf } from "./line-rows.ts";
import { rowChanges, type RowChanges } from "./row-changes.ts";
import { shareRowsOf } from "./share-rows.ts";
import { taskRowsOf, timerRowsOf } from "./task-rows.ts";

/** Everything beside the commitment's own row that one event changes; a pure function of the two snapshots. */
export type CommitmentRows = {
  readonly lines: RowChanges<object>;
  readonly shares: RowChanges<object>;
  readonly tasks: RowChanges<object>;
  readonly timers: RowChanges<object>;
  readonly moves: readonly FundMove[];
  readonly deltas: readonly RollupCell[];
  readonly contentChanged: boolean;
};

const rowsOf = <Row>(snapshot: CommitmentSnapshot | undefined, of: (snapshot: CommitmentSnapshot) => Row[]): Row[] =>
  snapshot === undefined ? [] : of(snapshot);

export const commitmentRows = (
  before: CommitmentSnapshot | undefined,
  after: CommitmentSnapshot,
): CommitmentRows => ({
  lines: rowChanges(rowsOf(before, lineRowsOf), lineRowsOf(after), (row) => row.line_id),
  shares: rowChanges(rowsOf(before, shareRowsOf), shareRowsOf(after), (row) => row.share_id),
  tasks: rowChanges(rowsOf(before, taskRowsOf), taskRowsOf(after), (row) => row.key),
  timers: rowChanges(rowsOf(before, timerRowsOf), timerRowsOf(after), (row) => row.key),
  moves: fundMoves(before, after),
  deltas: cellDeltas(before, after),
  contentChanged: before?.context.content !== after.context.content,
});
