import { personsOf } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { parseCursor, toCursor } from "../queries/cursor.ts";
import { isNamePart } from "../queries/key-parts.ts";
import { rowsToRead } from "../queries/page-size.ts";
import type { PageRequest } from "../views.ts";
import type {
  BreachView,
  SeparationPage,
  SeparationQuery,
  SeparationReport,
  SeparationRow,
} from "./audit-views.ts";
import { openWalk } from "./audited-histories.ts";
import { readNames } from "./person-names.ts";
import { judge, type JudgedHistory, peopleIn, rowsOf } from "./separation-rows.ts";

const mostBreaches = 200;
const rowsAtOnce = 200;

type Named = Awaited<ReturnType<typeof readNames>>;

const breachesOf = ({
  history,
  breaches,
}: JudgedHistory): readonly ((name: Named) => BreachView)[] =>
  breaches.map(({ rule, version, earlier, persons }) => (nameOf) => {
    const { commitmentId, reference, title, entries, leaves } = history;
    const at = (number: number) => ({
      action: entries[number - 1]?.action ?? "",
      version: number,
      leafIndex: leaves[number - 1] ?? 0,
    });
    return {
      commitmentId,
      reference,
      title,
      rule,
      persons: persons.map(nameOf),
      act: at(version),
      earlier: at(earlier),
    };
  });

/**
 * Who decided how much, and every breach of separation of duties, judged from the entries' bytes alone.
 * @throws InputError for a period that ends before it begins, or holds too many entries for one request
 */
export const separation = async (
  ground: Ground,
  query: SeparationQuery,
): Promise<SeparationReport> => {
  const walk = await openWalk(ground, query);
  const people = new Set<string>();
  const found: ((name: Named) => BreachView)[] = [];
  const named = new Set<string>();
  let [decisions, delegated, commitments, breachCount] = [0, 0, 0, 0];
  for await (const history of walk.histories()) {
    const judged = judge(query, history);
    if (judged.decisions.length === 0 && judged.breaches.length === 0) continue;
    commitments += 1;
    decisions += judged.decisions.length;
    delegated += judged.decisions.filter(({ actor }) => personsOf(actor).length === 2).length;
    breachCount += judged.breaches.length;
    for (const person of peopleIn(judged)) people.add(person);
    found.push(...breachesOf(judged).slice(0, mostBreaches - found.length));
    for (const { persons } of judged.breaches) for (const person of persons) named.add(person);
  }
  const nameOf = await readNames(ground, named);
  return {
    leafIndex: walk.leafIndex,
    decisions,
    delegated,
    people: people.size,
    commitments,
    breachCount,
    breaches: found.map((view) => view(nameOf)),
    unreadable: walk.unreadable(),
  };
};

const namedRows = async (
  ground: Ground,
  query: SeparationQuery,
  judged: readonly JudgedHistory[],
): Promise<readonly SeparationRow[]> => {
  const nameOf = await readNames(ground, judged.flatMap(peopleIn));
  return judged.flatMap((one) => rowsOf(one, query, nameOf));
};

const scopeOf = ({ from, to, frameworkCode, kind, knownAt, person }: SeparationQuery): string =>
  JSON.stringify(["separation", from, to, frameworkCode, kind, knownAt, person]);

/**
 * The rows of the next `size` commitments.
 * @throws InputError for an altered cursor (`after`), a `size` outside 1 to 200, or a period as `separation`
 */
export const separationRows = async (
  ground: Ground,
  query: SeparationQuery,
  { after, size }: PageRequest,
): Promise<SeparationPage> => {
  const scope = scopeOf(query);
  const limit = rowsToRead(size);
  const [start] = after === undefined ? [] : parseCursor(after, scope, [isNamePart]);
  const walk = await openWalk(ground, query);
  const judged: JudgedHistory[] = [];
  for await (const history of walk.histories(start ?? undefined)) {
    const one = judge(query, history);
    if (one.decisions.length > 0) judged.push(one);
    if (judged.length === limit) break;
  }
  const shown = judged.slice(0, size);
  const last = judged.length > size ? shown.at(-1) : undefined;
  return {
    rows: await namedRows(ground, query, shown),
    next: last === undefined ? null : toCursor(scope, [last.history.stream]),
    leafIndex: walk.leafIndex,
  };
};

/** Every row, a few hundred commitments in memory at a time. */
export async function* walkSeparation(
  ground: Ground,
  query: SeparationQuery,
): AsyncGenerator<SeparationRow> {
  const walk = await openWalk(ground, query);
  let judged: JudgedHistory[] = [];
  for await (const history of walk.histories()) {
    judged.push(judge(query, history));
    if (judged.length < rowsAtOnce) continue;
    yield* await namedRows(ground, query, judged);
    judged = [];
  }
  yield* await namedRows(ground, query, judged);
}
