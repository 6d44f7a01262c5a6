import type { RollupCell } from "@tiltas/domain";
import { cellDeltas, type CommitmentSnapshot, type FundMove, fundMoves } from "@tiltas/workflows";
import { lineRowsOf } from "./line-rows.ts";
import { rowChanges, type RowChanges } from "./row-changes.ts";
import type { RowTableName } from "./row-tables.ts";
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

type Before = CommitmentSnapshot | undefined;
type TaskRow = ReturnType<typeof taskRowsOf>[number];
type TimerRow = ReturnType<typeof timerRowsOf>[number];

// Snapshots never change and each is first an event's after, then the next one's before: what changes with
// every event is remembered, what seldom does is made when it is asked for.
const known = new WeakMap<
  CommitmentSnapshot,
  { readonly tasks: readonly TaskRow[]; readonly timers: readonly TimerRow[] }
>();

const remembered = (snapshot: CommitmentSnapshot) => {
  const rows = known.get(snapshot) ?? {
    tasks: taskRowsOf(snapshot),
    timers: timerRowsOf(snapshot),
  };
  known.set(snapshot, rows);
  return rows;
};

const lines = (snapshot: Before) => (snapshot === undefined ? [] : lineRowsOf(snapshot));
const shares = (snapshot: Before) => (snapshot === undefined ? [] : shareRowsOf(snapshot));
const tasks = (snapshot: Before) => (snapshot === undefined ? [] : remembered(snapshot).tasks);
const timers = (snapshot: Before) => (snapshot === undefined ? [] : remembered(snapshot).timers);

const unchanged: RowChanges<never> = { put: [], removed: [] };

/** Every row a commitment has in each table, as the folded snapshot says. */
export const allRowsOf = (
  snapshot: CommitmentSnapshot,
): Readonly<Record<RowTableName, readonly object[]>> => ({
  lines: lines(snapshot),
  shares: shares(snapshot),
  tasks: tasks(snapshot),
  timers: timers(snapshot),
});

/** What lines show of a commitment: its content, its tallies and what consignments received. */
const sameLines = (before: Before, { context }: CommitmentSnapshot): boolean =>
  before?.context.content === context.content &&
  before.context.tallies === context.tallies &&
  before.context.consignments === context.consignments;

export const commitmentRows = (before: Before, after: CommitmentSnapshot): CommitmentRows => {
  const contentChanged = before?.context.content !== after.context.content;
  return {
    lines: sameLines(before, after)
      ? unchanged
      : rowChanges(lines(before), lines(after), (row) => row.line_id),
    shares: contentChanged
      ? rowChanges(shares(before), shares(after), (row) => row.share_id)
      : unchanged,
    tasks: rowChanges(tasks(before), tasks(after), (row) => row.key),
    timers: rowChanges(timers(before), timers(after), (row) => row.key),
    moves: fundMoves(before, after),
    deltas: cellDeltas(before, after),
    contentChanged,
  };
};
