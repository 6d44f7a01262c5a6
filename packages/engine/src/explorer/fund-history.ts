import { type Money, registerEvents } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { rowsToRead } from "../queries/page-size.ts";
import { readContent } from "../queries/stored-entry.ts";
import type { FundEntry, LeafPage, LedgerPage } from "./ledger-views.ts";
import { type FoundEntry, readEntries, toLedgerRow } from "./read-rows.ts";

// A move of ceiling stands in the giving fund's stream alone. Quotes inside a text are escaped in the bytes, so that
// only a field of that name can match.
const selectLeaves = {
  name: "leaves-of-fund",
  text: `SELECT h.head, p.leaf_index
           FROM (SELECT coalesce(max(leaf_index) + 1, 0) AS head FROM leaf_mark) h
           LEFT JOIN (
             SELECT m.leaf_index
               FROM leaf_mark m
               JOIN leaf l ON l.index = m.leaf_index
               JOIN entry e ON e.stream = l.stream AND e.version = l.version
              WHERE m.kind = 'fund' AND m.leaf_index <= $2::bigint
                AND (e.stream = (SELECT 'fund/' || id FROM fund WHERE code = $1)
                     OR (m.action IN ('fund.transfer', 'fund.carryOver')
                         AND position(convert_to('"to":"' || $1 || '"', 'UTF8') IN e.bytes) > 0))
              ORDER BY m.leaf_index DESC LIMIT $3) p ON true`,
};

type Row = { readonly leaf_index: string | null; readonly head: string };

type Terms = {
  readonly from?: string;
  readonly to?: string;
  readonly amount?: Money;
  readonly reason?: string;
};

/** What an entry says of ceilings; nothing where it cannot be read. */
const termsOf = (action: string, payload: unknown): Terms => {
  if (action === "fund.open") {
    const opened = registerEvents["fund.open"].safeParse(payload).data;
    return opened === undefined ? {} : { amount: opened.fund.ceiling };
  }
  if (action === "fund.adjust") {
    const adjusted = registerEvents["fund.adjust"].safeParse(payload).data;
    return adjusted === undefined ? {} : { amount: adjusted.ceiling, reason: adjusted.reason };
  }
  return registerEvents["fund.transfer"].safeParse(payload).data ?? {};
};

const toRow = (row: FoundEntry): FundEntry => {
  const { action, payload } = readContent(row);
  return { ...toLedgerRow(row), ...termsOf(action, payload) };
};

const newestLeaf = "9223372036854775807";

/**
 * What a fund's ceiling went through, newest first: its opening, adjustments, and moves to and from other funds.
 * @throws InputError for a `size` outside 1 to 200
 */
export const fundHistory = async (
  ground: Ground,
  code: string,
  { seq, size }: LeafPage,
): Promise<LedgerPage<FundEntry>> => {
  const { rows } = await ground.pool.query<Row>({
    ...selectLeaves,
    values: [code, seq ?? newestLeaf, rowsToRead(size)],
  });
  const leaves = rows
    .flatMap(({ leaf_index: index }) => (index === null ? [] : [Number(index)]))
    .toSorted((a, b) => b - a);
  const found = await readEntries(ground, leaves.slice(0, size));
  return {
    rows: found.map(toRow),
    next: leaves[size] ?? null,
    newer: null,
    leafIndex: Number(rows[0]?.head ?? 0),
  };
};
