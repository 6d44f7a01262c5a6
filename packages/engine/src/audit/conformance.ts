import type { IsoDate } from "@tiltas/domain";
import { isChosen, openConformance, pathOf } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { dayOf } from "../ministry-day.ts";
import { parseCursor, toCursor } from "../queries/cursor.ts";
import { isReferencePart } from "../queries/key-parts.ts";
import { cutPage, rowsToRead } from "../queries/page-size.ts";
import type { Page, PageRequest } from "../views.ts";
import type { ConformanceQuery, ConformanceReport, PathRow, Reports } from "./audit-views.ts";
import { openWalk, untilLastDay } from "./audited-histories.ts";
import { workingDaysOf } from "./days-off.ts";

const today = ({ clock }: Ground): IsoDate => dayOf(clock.now());

/**
 * The paths commitments took through the machine, folded from what their entries say of `from` and `to`.
 * @throws InputError for a period that ends before it begins, or holds too many entries for one request
 */
export const conformance = async (
  ground: Ground,
  query: ConformanceQuery,
): Promise<ConformanceReport> => {
  const { calendar, rareBelowPercent } = query;
  const walk = await openWalk(ground, query);
  const asAt = query.to ?? today(ground);
  const running = openConformance({
    workingDays: workingDaysOf(calendar, asAt),
    asAt,
    rareBelowPercent,
  });
  let entries = 0;
  for await (const history of walk.histories()) {
    const until = untilLastDay(query, history);
    entries += until.length;
    running.add(until);
  }
  return {
    ...running.result(),
    leafIndex: walk.leafIndex,
    asAt,
    entries,
    unreadable: walk.unreadable(),
  };
};

/**
 * The commitments that took a path or a move, by reference.
 * @throws InputError as `conformance`, and for an altered cursor (`after`) or a `size` outside 1 to 200
 */
export const conformanceCommitments = async (
  ground: Ground,
  query: Parameters<Reports["conformanceCommitments"]>[0],
  { after, size }: PageRequest,
): Promise<Page<PathRow>> => {
  const { choice, from, to, frameworkCode, kind, knownAt } = query;
  const scope = JSON.stringify(["paths", choice, from, to, frameworkCode, kind, knownAt]);
  const limit = rowsToRead(size);
  const start = after === undefined ? "" : parseCursor(after, scope, [isReferencePart])[0];
  const walk = await openWalk(ground, query);
  const found: PathRow[] = [];
  for await (const history of walk.histories()) {
    const path = pathOf(untilLastDay(query, history));
    if (path === undefined || !isChosen(path, choice)) continue;
    const { commitmentId, reference, title } = history;
    found.push({ commitmentId, reference, title, states: path.states, since: path.enteredOn });
  }
  const ordered = found.toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
  const beyond = ordered.filter(({ reference }) => reference > (start ?? ""));
  const { rows, last } = cutPage(beyond.slice(0, limit), size);
  return {
    rows,
    next: last === undefined ? null : toCursor(scope, [last.reference]),
    total: found.length,
    leafIndex: walk.leafIndex,
  };
};
