import {
  type IsoDate,
  manyEventNames,
  type ManyEventName,
  parseInstant,
  personIdSchema,
  type Policy,
} from "@tiltas/domain";
import { emptyDirectory, judgeOne, restoreSnapshot } from "@tiltas/workflows";
import type { Person } from "../../../auth/person.ts";

/** Who asks, on which day, under which policy. */
export interface RowsAsked {
  readonly person: Pick<Person, "id" | "roles">;
  readonly today: IsoDate;
  readonly policy: Policy;
}

export type RowJudgement = ReadonlyMap<ManyEventName, boolean>;

const judge = (stored: object, { person, today, policy }: RowsAsked): RowJudgement => {
  const snapshot = restoreSnapshot(stored);
  const asker = { person: personIdSchema.parse(person.id), roles: person.roles };
  const at = parseInstant(`${today}T12:00:00.000Z`);
  const asked = { asker, today, at, policy, directory: emptyDirectory };
  return new Map(
    manyEventNames.map((event) => [event, judgeOne(snapshot, { ...asked, event }).can]),
  );
};

interface Kept {
  readonly asked: RowsAsked;
  readonly judgement: RowJudgement;
}

const known = new WeakMap<object, Kept>();

const isSame = (one: RowsAsked, asked: RowsAsked): boolean =>
  one.person === asked.person && one.today === asked.today && one.policy === asked.policy;

/** Which events one commitment would take from the person: the server's own rules, asked of its stored snapshot. */
export const judgeRow = (stored: object, asked: RowsAsked): RowJudgement => {
  const kept = known.get(stored);
  if (kept !== undefined && isSame(kept.asked, asked)) return kept.judgement;
  const judgement = judge(stored, asked);
  known.set(stored, { asked, judgement });
  return judgement;
};

export interface EventCount {
  readonly event: ManyEventName;
  readonly can: number;
  readonly cannot: number;
}

/** How many of the commitments can take each event, and how many cannot. */
export const countRows = (
  snapshots: readonly object[],
  asked: RowsAsked,
): readonly EventCount[] => {
  const judged = snapshots.map((stored) => judgeRow(stored, asked));
  return manyEventNames.map((event) => {
    const can = judged.filter((judgement) => judgement.get(event) === true).length;
    return { event, can, cannot: judged.length - can };
  });
};
