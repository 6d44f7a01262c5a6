import type { CommitmentId, EntryContent } from "@tiltas/domain";
import { replay } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import type { AsAt, CommitmentView } from "../views.ts";
import { toCommitmentView } from "./commitment-view.ts";
import { leafCount } from "./leaf-head.ts";
import { namesIn } from "./names.ts";
import { parseContent } from "./stored-entry.ts";

type Row = {
  readonly version: number;
  readonly bytes: Buffer;
  readonly chain_hash: Buffer;
  readonly leaf_index: string | null;
  readonly names: Record<string, string>;
  readonly leaf_count: string;
};
type Read = { readonly row: Row; readonly content: EntryContent };

const selectStream = {
  name: "stream-to-replay",
  text: `SELECT e.version, e.bytes, e.chain_hash, l.index AS leaf_index,
                ${namesIn("$1")} AS names, ${leafCount} AS leaf_count
           FROM entry e LEFT JOIN leaf l ON l.stream = e.stream AND l.version = e.version
          WHERE e.stream = $1 ORDER BY e.version`,
};

/** Tells whether an entry had happened by a moment. Effective days never go back within a stream. */
const hadHappened = (when: AsAt): ((read: Read) => boolean) => {
  if ("version" in when) return ({ content }) => content.version <= when.version;
  if ("at" in when) {
    const instant = Date.parse(when.at);
    return ({ content }) => Date.parse(content.at) <= instant;
  }
  const { effectiveOn, knownAt } = when;
  return ({ content, row }) =>
    content.effectiveOn <= effectiveOn &&
    (knownAt === undefined || (row.leaf_index !== null && Number(row.leaf_index) < knownAt));
};

/**
 * One commitment as it stood at a moment, by replay of its entries: after a version, at a recorded instant, or
 * by what had taken effect on a day as known to the first `knownAt` leaves. Undefined before its first entry.
 * @throws ReplayError when the history is not lawful
 */
export const asAt = async (
  { pool }: Ground,
  commitmentId: CommitmentId,
  when: AsAt,
): Promise<CommitmentView | undefined> => {
  const { rows } = await pool.query<Row>({
    ...selectStream,
    values: [`commitment/${commitmentId}`],
  });
  const read = rows.map((row): Read => ({ row, content: parseContent(row.bytes) }));
  const last = read.findLast(hadHappened(when));
  if (last === undefined) return undefined;
  const until = read.filter(({ content }) => content.version <= last.content.version);
  const snapshot = replay(until.map(({ content }) => content));
  if (snapshot === undefined) return undefined;
  const knownAt = "effectiveOn" in when ? when.knownAt : undefined;
  return toCommitmentView(snapshot, {
    version: last.row.version,
    changedAt: last.content.at,
    chainHash: last.row.chain_hash,
    names: last.row.names,
    leafIndex: Math.min(knownAt ?? Number.MAX_SAFE_INTEGER, Number(last.row.leaf_count)),
  });
};
