import {
  type ChangeSince,
  type EntryContent,
  entryContentSchema,
  type EventName,
  type Refusal,
} from "@tiltas/domain";
import { type CommitmentSnapshot, fieldChanges, replaySteps, revisionFor } from "@tiltas/workflows";
import type pg from "pg";

const selectEntries = {
  name: "entries_of_stream",
  text: "SELECT bytes FROM entry WHERE stream = $1 ORDER BY version",
};

const readEntries = async (pool: pg.Pool, stream: string): Promise<readonly EntryContent[]> => {
  const { rows } = await pool.query<{ bytes: Buffer }>({ ...selectEntries, values: [stream] });
  return rows.map(({ bytes }) => entryContentSchema.parse(JSON.parse(bytes.toString("utf8"))));
};

const namesOf = async (
  pool: pg.Pool,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await pool.query<{ id: string; name: string }>(
    "SELECT id, name FROM person WHERE id = ANY($1)",
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** What a revision is about: the content people decide on, and the parts that have revisions of their own. */
const decidedOn = ({ context }: CommitmentSnapshot) => ({
  content: context.content,
  procurements: context.procurements,
  consignments: context.consignments,
});

const personOf = ({ actor }: EntryContent): string | undefined =>
  actor.type === "person" ? actor.person : undefined;

type Moment = {
  readonly entry: EntryContent;
  readonly before: CommitmentSnapshot | undefined;
  readonly after: CommitmentSnapshot;
};

/** Entries after the one that made the revision its author saw the current one of what was aimed at. */
const momentsSince = (
  entries: readonly EntryContent[],
  { event, target, expectedRevision }: AskedAgain,
): Moment[] => {
  const snapshots = replaySteps(entries);
  const revisions = snapshots.map(({ context }) => revisionFor(context, event, target));
  const seen = revisions.indexOf(expectedRevision);
  return entries.flatMap((entry, index) => {
    const after = snapshots[index];
    if (index <= seen || seen < 0 || after === undefined) return [];
    return [{ entry, before: snapshots[index - 1], after }];
  });
};

const changesBetween = async (
  pool: pg.Pool,
  moments: readonly Moment[],
): Promise<readonly ChangeSince[]> => {
  const names = await namesOf(
    pool,
    moments.flatMap(({ entry }) => personOf(entry) ?? []),
  );
  return moments
    .map(({ entry, before, after }): ChangeSince => ({
      version: entry.version,
      action: entry.action,
      at: entry.at,
      byName: names.get(personOf(entry) ?? "") ?? null,
      changes: before === undefined ? [] : fieldChanges(decidedOn(before), decidedOn(after)),
    }))
    .filter((change) => change.changes.length > 0);
};

/** What a conflicting command was aimed at, as its refusal's entry tells. */
export type AskedAgain = {
  readonly commitmentId: string;
  readonly event: EventName;
  readonly target: string | undefined;
  readonly expectedRevision: number;
  /** The version of the commitment it was judged at. */
  readonly judgedAt: number;
};

/** Adds to a revision conflict who changed what, and when, since the revision its author saw. */
export const withChanges = async (
  pool: pg.Pool,
  refused: Refusal,
  asked: AskedAgain,
): Promise<Refusal> => {
  const [reason, ...more] = refused.reasons;
  if (reason.id !== "revisionConflict") return refused;
  const entries = await readEntries(pool, `commitment/${asked.commitmentId}`);
  const known = entries.filter(({ version }) => version <= asked.judgedAt);
  const changes = await changesBetween(pool, momentsSince(known, asked));
  const last = changes.at(-1);
  const facts = last === undefined ? {} : { changedBy: last.byName ?? "", changedAt: last.at };
  return {
    ok: false,
    reasons: [{ ...reason, facts: { ...reason.facts, ...facts } }, ...more],
    changes,
  };
};
