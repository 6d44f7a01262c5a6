import { type CommitmentId, commitmentIdSchema, type PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import { dayOf } from "../ministry-day.ts";
import { rowColumns } from "../queries/commitment-row.ts";
import { conditionsOf } from "../queries/list-filter.ts";
import { sortingOf } from "../queries/list-sort.ts";
import { parameters } from "../queries/parameters.ts";
import { lentSql, queueSql } from "../queries/queue-page.ts";
import type { CommitmentFilter } from "../views.ts";
import type { BulkSelection } from "./bulk-views.ts";

/** More commitments than this are several jobs: one person's job must not keep the servers for an hour. */
export const mostItems = 10_000;

type Row = { readonly id: string };

const matching = async ({ pool }: Ground, filter: CommitmentFilter): Promise<readonly Row[]> => {
  const sql = parameters();
  const sorting = sortingOf(filter);
  const conditions = conditionsOf(filter, sql);
  const page = sorting.pageSql(rowColumns, conditions, undefined, mostItems + 1, sql);
  const { rows } = await pool.query<Row>(
    `SELECT p.id FROM (${page}) p ORDER BY ${sorting.orderSql}`,
    [...sql.values],
  );
  return rows;
};

const waiting = async ({ pool, clock }: Ground, person: PersonId): Promise<readonly Row[]> => {
  const sql = parameters();
  const asker = sql.place(person);
  const { rows } = await pool.query<Row>(
    `WITH asker AS (SELECT id, roles FROM person WHERE id = ${asker} AND disabled_at IS NULL),
     ${lentSql(sql.place(dayOf(clock.now())))}
     SELECT t.commitment_id AS id
       FROM asker a CROSS JOIN LATERAL (${queueSql(undefined, mostItems + 1, sql)}) t`,
    [...sql.values],
  );
  return rows;
};

const idsOf = async (
  ground: Ground,
  person: PersonId,
  selection: BulkSelection,
): Promise<readonly CommitmentId[]> => {
  if ("ids" in selection) return selection.ids;
  const rows = await ("filter" in selection
    ? matching(ground, selection.filter)
    : waiting(ground, person));
  return rows.map(({ id }) => commitmentIdSchema.parse(id));
};

/**
 * The commitments meant, each once, in the order of their list.
 * @throws InputError for field `selection` when it is empty or too large
 */
export const resolveSelection = async (
  ground: Ground,
  person: PersonId,
  selection: BulkSelection,
): Promise<readonly CommitmentId[]> => {
  const ids = [...new Set(await idsOf(ground, person, selection))];
  if (ids.length === 0) throw new InputError("selection", "nothingSelected", "holds no commitment");
  if (ids.length > mostItems)
    throw new InputError(
      "selection",
      "selectionTooLarge",
      `holds more than ${mostItems} commitments; narrow the filter`,
    );
  return ids;
};
