import {
  commitmentContentSchema,
  commitmentIdSchema,
  commitmentStateSchema,
  type Policy,
  referenceSchema,
  routeSchema,
} from "@tiltas/domain";
import { comparePolicies, findTouch, policySentences } from "@tiltas/workflows";
import type pg from "pg";
import type { Ground } from "../ground.ts";
import { parseCursor, toCursor } from "../queries/cursor.ts";
import { isReferencePart } from "../queries/key-parts.ts";
import { rowsToRead } from "../queries/page-size.ts";
import type { PageRequest } from "../views.ts";
import type { PolicyChoice, PolicyComparison, TouchedPage, TouchedRow } from "./policy-views.ts";
import { getPolicy } from "./stored-policy.ts";

const batchSize = 200;
const mostLooked = 2000;

/** What is not decided yet; its stage is still the first, which the index on stages finds. */
const isRunning = `source = 'own' AND stage = 'proposed' AND state IN ('draft', 'underReview', 'returned')`;

const countRunning = `SELECT count(*)::int AS running FROM commitment WHERE ${isRunning}`;

const selectRunning = `
  SELECT id, reference, title, state, snapshot->'context'->'content' AS content, snapshot->'context'->'route' AS route
    FROM commitment WHERE ${isRunning} AND reference > $1 ORDER BY reference LIMIT ${batchSize}`;

type RunningRow = {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: string;
  readonly content: unknown;
  readonly route: unknown;
};

type Pair = { readonly before: Policy; readonly after: Policy };

const findTouched = (row: RunningRow, { before, after }: Pair): TouchedRow | undefined => {
  const route = routeSchema.nullable().parse(row.route);
  const content = commitmentContentSchema.parse(row.content);
  const difference = findTouch(route === null ? { content } : { content, route }, before, after);
  if (difference === undefined) return undefined;
  return {
    commitmentId: commitmentIdSchema.parse(row.id),
    reference: referenceSchema.parse(row.reference),
    title: row.title,
    state: commitmentStateSchema.parse(row.state),
    difference,
  };
};

/** Walks running commitments by reference until the page is full, all are seen or enough were looked at. */
const walk = async (
  pool: pg.Pool,
  pair: Pair,
  start: string,
  size: number,
): Promise<Pick<TouchedPage, "rows" | "looked"> & { readonly last: string | null }> => {
  const rows: TouchedRow[] = [];
  let looked = 0;
  let last = start;
  while (looked < mostLooked) {
    const batch = await pool.query<RunningRow>(selectRunning, [last]);
    for (const row of batch.rows) {
      if (rows.length === size) return { rows, looked, last };
      const touched = findTouched(row, pair);
      if (touched !== undefined) rows.push(touched);
      looked += 1;
      last = row.reference;
    }
    if (batch.rows.length < batchSize) return { rows, looked, last: null };
  }
  return { rows, looked, last };
};

const scopeOf = ({ before, after }: Pair): string =>
  JSON.stringify(["commitments touched", before, after]);

const getPair = async (
  ground: Ground,
  before: PolicyChoice,
  after: PolicyChoice,
): Promise<Pair> => ({
  before: await getPolicy(ground, before, "before"),
  after: await getPolicy(ground, after, "after"),
});

/**
 * Running commitments that would get another route, by reference; a page may hold fewer than asked and still have a next
 * one, because it looks at two thousand commitments at most.
 * @throws InputError for an altered cursor, a `size` outside 1 to 200 or a version nobody adopted
 */
export const commitmentsTouched = async (
  ground: Ground,
  before: PolicyChoice,
  after: PolicyChoice,
  { after: cursor, size }: PageRequest,
): Promise<TouchedPage> => {
  rowsToRead(size);
  const pair = await getPair(ground, before, after);
  const scope = scopeOf(pair);
  const [start] = cursor === undefined ? [""] : parseCursor(cursor, scope, [isReferencePart]);
  const { rows, looked, last } = await walk(ground.pool, pair, start ?? "", size);
  const counted = await ground.pool.query<{ running: number }>(countRunning);
  return {
    rows,
    looked,
    running: counted.rows[0]?.running ?? 0,
    next: last === null ? null : toCursor(scope, [last]),
  };
};

/**
 * Two policies in sentences and what changes from one to the other.
 * @throws InputError for a version nobody adopted
 */
export const comparePolicyChoices = async (
  ground: Ground,
  before: PolicyChoice,
  after: PolicyChoice,
): Promise<PolicyComparison> => {
  const pair = await getPair(ground, before, after);
  return {
    before: policySentences(pair.before),
    after: policySentences(pair.after),
    difference: comparePolicies(pair.before, pair.after),
  };
};
