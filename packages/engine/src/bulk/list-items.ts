import {
  commitmentIdSchema,
  commitmentStateSchema,
  type PersonId,
  personIdSchema,
  referenceSchema,
} from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { KnownPeople } from "../people-cache/people-cache.ts";
import { parseCursor, toCursor } from "../queries/cursor.ts";
import { isWholePart } from "../queries/key-parts.ts";
import { cutPage, rowsToRead } from "../queries/page-size.ts";
import type { PageRequest } from "../views.ts";
import {
  type BulkItemPage,
  bulkItemStates,
  type BulkItemView,
  type BulkShow,
} from "./bulk-views.ts";
import { namedReasons } from "./kept-reasons.ts";

type StoredReceipt = {
  readonly version: number;
  readonly state: string;
  readonly entryHash: string;
};
type Row = {
  readonly position: number;
  readonly commitment_id: string;
  readonly reference: string;
  readonly title: string;
  readonly target: string | null;
  readonly on_behalf_of: string | null;
  readonly lender_name: string | null;
  readonly can: boolean;
  readonly state: string;
  readonly foreseen: unknown;
  readonly outcome: { readonly reasons?: unknown; readonly receipt?: StoredReceipt } | null;
  readonly ended_at: string | null;
};

const shown: Readonly<Record<BulkShow, string>> = {
  all: "true",
  can: "i.can",
  cannot: "NOT i.can",
  done: "i.state = 'done'",
  notDone: "i.state IN ('refused', 'failed', 'cancelled')",
};

const receiptOf = ({ outcome }: Row): BulkItemView["receipt"] => {
  const receipt = outcome?.receipt;
  if (receipt === undefined) return null;
  const { version, state, entryHash } = receipt;
  return { version, state: commitmentStateSchema.parse(state), entryHash };
};

const toView = (row: Row, people: KnownPeople): BulkItemView => {
  const state = bulkItemStates.find((each) => each === row.state);
  if (state === undefined) throw new TypeError(`a bulk item is ${row.state}`);
  return {
    position: row.position,
    commitmentId: commitmentIdSchema.parse(row.commitment_id),
    reference: referenceSchema.parse(row.reference),
    title: row.title,
    target: row.target,
    onBehalfOf:
      row.on_behalf_of === null
        ? null
        : { id: personIdSchema.parse(row.on_behalf_of), name: row.lender_name ?? "" },
    can: row.can,
    state,
    reasons: namedReasons(row.outcome === null ? row.foreseen : row.outcome.reasons, people),
    receipt: receiptOf(row),
    endedAt: row.ended_at,
  };
};

/**
 * The items of one of a person's own jobs, a page of them, in their order; undefined for any other job.
 * @throws InputError for an altered cursor (`after`) or a `size` outside 1 to 200
 */
export const listItems = async (
  { pool, people }: Ground,
  person: PersonId,
  jobId: string,
  { after, size, show }: PageRequest & { readonly show: BulkShow },
): Promise<BulkItemPage | undefined> => {
  const scope = `bulk ${jobId} ${show}`;
  const [from = "0"] = after === undefined ? [] : parseCursor(after, scope, [isWholePart]);
  const limit = rowsToRead(size);
  const { rows: owned } = await pool.query(
    "SELECT FROM bulk_job WHERE id = $1 AND person_id = $2",
    [jobId, person],
  );
  if (owned.length === 0) return undefined;
  const { rows: read } = await pool.query<Row>(
    `SELECT i.position, i.commitment_id, c.reference, c.title, i.target, i.on_behalf_of, l.name AS lender_name, i.can, i.state, i.foreseen, i.outcome, i.ended_at
       FROM bulk_item i JOIN commitment c ON c.id = i.commitment_id
       LEFT JOIN person l ON l.id = i.on_behalf_of
      WHERE i.job_id = $1 AND i.position > $2::int AND ${shown[show]} ORDER BY i.position LIMIT ${limit}`,
    [jobId, from],
  );
  const { rows, last } = cutPage(read, size);
  const directory = await people.current();
  return {
    rows: rows.map((row) => toView(row, directory)),
    next: last === undefined ? null : toCursor(scope, [String(last.position)]),
  };
};

const walked = 200;

/** Every item shown of one of a person's own jobs; none for any other job. Reads a page at a time. */
export async function* walkItems(
  ground: Ground,
  person: PersonId,
  jobId: string,
  show: BulkShow,
): AsyncGenerator<BulkItemView> {
  const from = { size: walked, show };
  let page = await listItems(ground, person, jobId, from);
  while (page !== undefined) {
    yield* page.rows;
    if (page.next === null) return;
    page = await listItems(ground, person, jobId, { ...from, after: page.next });
  }
}
