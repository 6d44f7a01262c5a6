import type pg from "pg";
import type { Answered, Load } from "./ledger-load.ts";

/** What must be nought after a load, and how long answers waited for their checkpoint, in milliseconds. */
export type LedgerOrder = {
  readonly entries: number;
  /** Answered, and not in the order. */
  readonly lost: number;
  /** Indexes nobody has, below the largest. */
  readonly holes: number;
  /** Entries placed before one that was answered before they were sent, and versions before their predecessor. */
  readonly orderViolations: number;
  /** Recorded and in no checkpoint in the end. */
  readonly unsigned: number;
  readonly lags: readonly number[];
};

type Placed = Answered & { readonly index: number };

const readIndexes = async (pool: pg.Pool): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await pool.query<{ hash: string; index: string }>(
    "SELECT encode(entry_hash, 'hex') AS hash, index FROM leaf",
  );
  return new Map(rows.map(({ hash, index }) => [hash, Number(index)]));
};

/** The ledger's own times are of a millisecond: what lies closer together is of one moment. */
const oneMoment = 2;

/** Entries whose index is smaller than that of one that was answered before they were sent. */
const countOvertaken = (placed: readonly Placed[]): number => {
  const byAnswer = placed.toSorted((a, b) => a.at - b.at);
  let [next, largest, overtaken] = [0, -1, 0];
  for (const { sentAt, index } of placed.toSorted((a, b) => a.sentAt - b.sentAt)) {
    for (let before = byAnswer[next]; before !== undefined && before.at + oneMoment < sentAt;) {
      largest = Math.max(largest, before.index);
      next += 1;
      before = byAnswer[next];
    }
    if (index < largest) overtaken += 1;
  }
  return overtaken;
};

const counted = async (pool: pg.Pool, sql: string): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(sql);
  return rows[0]?.n ?? 0;
};

const lagsOf = ({ checkpoints }: Load, placed: readonly Placed[]): readonly number[] =>
  placed.flatMap(({ at, index }) => {
    const signed = checkpoints.find(({ size }) => size > index);
    return signed === undefined ? [] : [Math.max(0, signed.at - at)];
  });

/** Holds the ledger against what was answered while it was written. */
export const judgeOrder = async (load: Load): Promise<LedgerOrder> => {
  const { superuser } = load.opened;
  const indexes = await readIndexes(superuser);
  const placed = load.answered.flatMap((answer) => {
    const index = indexes.get(answer.hash);
    return index === undefined ? [] : [{ ...answer, index }];
  });
  const swapped = await counted(
    superuser,
    `SELECT count(*)::int AS n FROM leaf JOIN leaf AS before ON before.stream = leaf.stream
       AND before.version = leaf.version - 1 WHERE before.index > leaf.index`,
  );
  return {
    entries: indexes.size,
    lost: load.answered.length - placed.length,
    holes: await counted(
      superuser,
      "SELECT (coalesce(max(index), -1) + 1 - count(*))::int AS n FROM leaf",
    ),
    orderViolations: countOvertaken(placed) + swapped,
    unsigned: await counted(
      superuser,
      "SELECT ((SELECT count(*) FROM entry) - coalesce(max(size), 0))::int AS n FROM checkpoint",
    ),
    lags: lagsOf(load, placed).toSorted((a, b) => a - b),
  };
};

/** The value below which so great a part of sorted values lies. */
export const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
