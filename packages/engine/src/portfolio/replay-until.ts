import type { EntryContent } from "@tiltas/domain";
import { type CommitmentSnapshot, replay } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { parseContent } from "../queries/stored-entry.ts";
import { isLawless } from "../queries/stream-changes.ts";
import type { PortfolioMoment } from "./portfolio-views.ts";

/** A commitment after the last entry that had happened; no snapshot where its history is not lawful. */
export type StoodThen = {
  readonly version: number;
  readonly at: string;
  readonly snapshot: CommitmentSnapshot | undefined;
};

type Row = {
  readonly stream: string;
  readonly version: number;
  readonly at: string;
  readonly bytes: Buffer;
};

// Within a stream effective days and leaf indexes never go back, so what had happened is its first versions.
const selectUntil = {
  name: "streams-until-moment",
  text: `SELECT e.stream, e.version, e.at, e.bytes
           FROM leaf l JOIN entry e ON e.stream = l.stream AND e.version = l.version
          WHERE l.stream = ANY($1::text[]) AND l.index < $2 AND e.effective_on <= $3::date
          ORDER BY e.stream, e.version`,
};

const findSnapshot = (rows: readonly Row[]): CommitmentSnapshot | undefined => {
  try {
    return replay(rows.map(({ bytes }): EntryContent => parseContent(bytes)));
  } catch (thrown) {
    if (isLawless(thrown) || thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
};

/** Replays some commitments' streams up to a moment, by the stream's name; a stream that had not begun is not in it. */
export const replayUntil = async (
  { pool }: Ground,
  streams: readonly string[],
  { effectiveOn, knownAt }: PortfolioMoment,
): Promise<ReadonlyMap<string, StoodThen>> => {
  const { rows } = await pool.query<Row>({
    ...selectUntil,
    values: [streams, knownAt, effectiveOn],
  });
  const found = new Map<string, StoodThen>();
  for (const [stream, group] of Map.groupBy(rows, (row) => row.stream)) {
    const last = group.at(-1);
    if (last !== undefined)
      found.set(stream, { version: last.version, at: last.at, snapshot: findSnapshot(group) });
  }
  return found;
};
