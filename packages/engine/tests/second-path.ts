import { decimal, eur, type EntryContent, entryContentSchema, type Instant } from "@tiltas/domain";
import { cellsOf, positionOf, replaySteps } from "@tiltas/workflows";
import type { Ground } from "../src/ground.ts";

type Cell = {
  readonly stage: string;
  readonly frameworkCode: string;
  readonly fundCode: string;
  readonly kind: string;
  readonly amount: string;
  readonly count: number;
};

/** The past told by replay alone: no totals, no marks and no row of a commitment is read, only entries in leaf order. */
export type SecondPath = {
  readonly leaves: number;
  /** Every instant something was recorded at, oldest first. */
  readonly instants: readonly Instant[];
  /** The streams of all commitments, in the order they were begun. */
  readonly streams: readonly string[];
  readonly leavesBy: (at: Instant) => number;
  readonly asAt: (at: Instant) => {
    /** Reference, version, state, counted EUR. */
    readonly rows: readonly (readonly [string, number, string, string])[];
    readonly cells: readonly Cell[];
  };
  /** State and counted EUR of one commitment. */
  readonly findOne: (
    stream: string,
    at: Instant,
  ) => { readonly version: number; readonly state: string } | undefined;
};

type Step = {
  readonly entry: EntryContent;
  readonly snapshot: ReturnType<typeof replaySteps>[number];
};

const keyOf = (cell: Omit<Cell, "amount" | "count">): string =>
  JSON.stringify([cell.stage, cell.frameworkCode, cell.fundCode, cell.kind]);

/** Reads every entry there is and replays every commitment once. */
export const readSecondPath = async ({ pool }: Ground): Promise<SecondPath> => {
  const { rows } = await pool.query<{ bytes: Buffer }>(
    "SELECT e.bytes FROM leaf l JOIN entry e USING (stream, version) ORDER BY l.index",
  );
  const entries = rows.map(({ bytes }) => entryContentSchema.parse(JSON.parse(String(bytes))));
  const lives = new Map<string, readonly Step[]>();
  const commitments = entries.filter(({ stream }) => stream.startsWith("commitment/"));
  for (const [stream, own] of Map.groupBy(commitments, (entry) => entry.stream)) {
    const snapshots = replaySteps(own);
    lives.set(
      stream,
      own.flatMap((entry, index) => {
        const snapshot = snapshots[index];
        return snapshot === undefined ? [] : [{ entry, snapshot }];
      }),
    );
  }
  const last = (steps: readonly Step[], at: Instant): Step | undefined =>
    steps.findLast(({ entry }) => Date.parse(entry.at) <= Date.parse(at));
  const countedOf = (step: Step): string =>
    eur(decimal.sum(cellsOf(step.snapshot).map(({ amount }) => amount))).amount;
  return {
    leaves: entries.length,
    streams: [...lives.keys()],
    instants: [...new Set(entries.map(({ at }) => at))].toSorted(),
    leavesBy: (at) => entries.filter((entry) => Date.parse(entry.at) <= Date.parse(at)).length,
    findOne: (stream, at) => {
      const step = last(lives.get(stream) ?? [], at);
      return step === undefined
        ? undefined
        : { version: step.entry.version, state: positionOf(step.snapshot).state };
    },
    asAt: (at) => {
      const standing = [...lives.values()].flatMap((steps) => last(steps, at) ?? []);
      const cells = new Map<string, Cell>();
      for (const { stage, frameworkCode, fundCode, kind, amount, count } of standing.flatMap(
        ({ snapshot }) => cellsOf(snapshot),
      )) {
        const place = { stage, frameworkCode, fundCode, kind };
        const so = cells.get(keyOf(place)) ?? { ...place, amount: "0.00", count: 0 };
        cells.set(keyOf(place), {
          ...so,
          amount: eur(decimal.add(so.amount, amount)).amount,
          count: so.count + count,
        });
      }
      return {
        rows: standing
          .map((step): readonly [string, number, string, string] => [
            step.snapshot.context.reference,
            step.entry.version,
            positionOf(step.snapshot).state,
            countedOf(step),
          ])
          .toSorted(([a], [b]) => a.localeCompare(b)),
        cells: [...cells.values()].filter(
          ({ amount, count }) => count !== 0 || !decimal.isZero(amount),
        ),
      };
    },
  };
};
