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

const lawStreams = `
  SELECT h.stream FROM stream_head h
   WHERE h.stream LIKE 'policy/%' OR h.stream LIKE 'machine/%' OR h.stream = 'ledger/keys'`;

const bothPersons = `LATERAL (SELECT e.person_id UNION SELECT e.on_behalf_of) AS who(id)`;

/** Whoever acted or lent a role, and whoever changed the roles of those in turn: roles and delegations stand in their streams. */
const peopleActing = `
  SELECT DISTINCT 'person/' || who.id AS stream
    FROM (TABLE judging UNION SELECT stream FROM asked) AS judged JOIN entry e USING (stream), ${bothPersons}
  UNION
  SELECT 'person/' || who.id FROM people JOIN entry e USING (stream), ${bothPersons}`;

/**
 * The streams that judge those of a selection: the policies, machines and keys there are, the funds its entries name,
 * and everyone who acted in all of these, each that exists, in order.
 */
export const readJudgingStreams = async (
  db: Queryable,
  asked: Selection,
): Promise<readonly string[]> => {
  const { rows } = await db.query<{ stream: string }>(
    `WITH RECURSIVE asked AS MATERIALIZED (${asked.text}),
     judging AS MATERIALIZED (${fundsNamed} UNION ${lawStreams}),
     people AS (${peopleActing})
     SELECT judging.stream FROM (TABLE judging UNION SELECT stream FROM people) AS judging
      WHERE EXISTS (SELECT FROM entry e WHERE e.stream = judging.stream AND e.version = 1)
        AND NOT EXISTS (SELECT FROM asked WHERE asked.stream = judging.stream)
      ORDER BY judging.stream`,
    [...asked.values],
  );
  return rows.map(({ stream }) => stream);
};
