import type { Ground } from "../ground.ts";
import { findMarks } from "./find-marks.ts";
import type {
  LeafPage,
  LedgerFilter,
  LedgerPage,
  RefusalFilter,
  RefusalRow,
} from "./ledger-views.ts";
import { type FoundEntry, readEntries, toLedgerRow } from "./read-rows.ts";
import { refusalReasons } from "./refusal-reasons.ts";

const countInADay = {
  name: "refusals-in-a-day",
  text: `SELECT m.leaf_index,
                (SELECT count(*)::int FROM leaf_mark o
                  WHERE o.kind = 'refusal' AND o.person_id = m.person_id
                    AND o.at > m.at - interval '24 hours' AND o.at <= m.at) AS times
           FROM leaf_mark m WHERE m.leaf_index = ANY($1::bigint[])`,
};

type Counted = { readonly leaf_index: string; readonly times: number };

const toRows = async (
  ground: Ground,
  found: readonly FoundEntry[],
): Promise<readonly RefusalRow[]> => {
  const values = [found.map((row) => row.leaf_index)];
  const [people, { rows }] = await Promise.all([
    ground.people.current(),
    ground.pool.query<Counted>({ ...countInADay, values }),
  ]);
  const times = new Map(rows.map((row) => [row.leaf_index, row.times]));
  return found.map((row) => ({
    ...toLedgerRow(row),
    reasons: refusalReasons(row, people),
    timesInADay: Math.max(1, times.get(row.leaf_index) ?? 1),
  }));
};

/** How many refusals one page looks at, at most, for a reason that few of them have. */
const mostLookedAt = 2000;
const atOnce = 200;

const hasReason = (row: FoundEntry, reason: string): boolean =>
  // A reason's id is ASCII and stands in the bytes as it is; what only looks alike is sorted out by the parsed entry.
  row.bytes.includes(`"${reason}"`) && toLedgerRow(row).content.reasons.includes(reason);

/** Reasons stand in the entries' bytes alone: refusals are read in the order of the page until it is full. */
const findByReason = async (
  ground: Ground,
  filter: LedgerFilter,
  { seq, size }: LeafPage,
  reason: string,
): Promise<{ found: readonly FoundEntry[]; next: number | null; head: number }> => {
  const found: FoundEntry[] = [];
  let [from, head]: [number | null | undefined, number] = [seq, 0];
  for (let lookedAt = 0; lookedAt < mostLookedAt && from !== null; lookedAt += atOnce) {
    const marks = await findMarks(ground, filter, {
      size: atOnce,
      ...(from === undefined ? {} : { seq: from }),
    });
    const entries = await readEntries(ground, marks.indexes);
    for (const row of entries) {
      if (!hasReason(row, reason)) continue;
      if (found.length === size) return { found, next: Number(row.leaf_index), head: marks.head };
      found.push(row);
    }
    [from, head] = [marks.next, marks.head];
  }
  return { found, next: from ?? null, head };
};

/**
 * What was tried and refused, newest first. With a reason a page may be short though more follow: it looks at some
 * thousand refusals and then says where to go on.
 * @throws InputError for a `size` outside 1 to 200, or a subject that names nothing there can be
 */
export const exploreRefusals = async (
  ground: Ground,
  { reason, ...rest }: RefusalFilter,
  page: LeafPage,
): Promise<LedgerPage<RefusalRow>> => {
  const filter: LedgerFilter = { ...rest, kind: "refusal", by: "recorded" };
  if (reason !== undefined) {
    const { found, next, head } = await findByReason(ground, filter, page, reason);
    return { rows: await toRows(ground, found), next, newer: null, leafIndex: head };
  }
  const { indexes, next, newer, head } = await findMarks(ground, filter, page);
  const rows = await toRows(ground, await readEntries(ground, indexes));
  return { rows, next, newer, leafIndex: head };
};
