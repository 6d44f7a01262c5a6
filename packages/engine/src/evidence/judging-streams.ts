import type { Queryable } from "../tree/stored-tree.ts";
import type { Selection } from "./selection.ts";

/** Events whose payload may name a fund that money is then held on. */
const namingFunds =
  "('commitment.propose', 'commitment.import', 'commitment.revise', 'share.pledge')";

// Bytes are read as they are recorded, escaped rather than decoded: tampered ones must not stop a bundle.
const fundsNamed = `
  SELECT 'fund/' || f.id AS stream FROM fund f WHERE f.code IN (
    SELECT (regexp_matches(encode(e.bytes, 'escape'), '"fundCode":"([^"]+)"', 'g'))[1]
      FROM asked JOIN entry e USING (stream) WHERE e.action IN ${namingFunds})`;

/** A delegation stands in the stream of who received it. */
const delegationsUsed = `
  SELECT DISTINCT 'person/' || e.person_id FROM asked JOIN entry e USING (stream) WHERE e.on_behalf_of IS NOT NULL`;

const lawStreams = `
  SELECT h.stream FROM stream_head h
   WHERE h.stream LIKE 'policy/%' OR h.stream LIKE 'machine/%' OR h.stream = 'ledger/keys'`;

/**
 * The streams that judge those of a selection: the policies, machines and keys there are, the funds its entries name
 * and the delegations they use, each that exists, in order.
 */
export const readJudgingStreams = async (
  db: Queryable,
  asked: Selection,
): Promise<readonly string[]> => {
  const { rows } = await db.query<{ stream: string }>(
    `WITH asked AS MATERIALIZED (${asked.text})
     SELECT judging.stream FROM (${fundsNamed} UNION ${delegationsUsed} UNION ${lawStreams}) AS judging
      WHERE EXISTS (SELECT FROM entry e WHERE e.stream = judging.stream AND e.version = 1)
        AND NOT EXISTS (SELECT FROM asked WHERE asked.stream = judging.stream)
      ORDER BY judging.stream`,
    [...asked.values],
  );
  return rows.map(({ stream }) => stream);
};
