import type pg from "pg";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

// Leaves beyond the last mark are still to be marked and no fault.
const differing = `
  SELECT l.stream, l.version FROM leaf l
    JOIN entry e ON e.stream = l.stream AND e.version = l.version
    LEFT JOIN leaf_mark m ON m.leaf_index = l.index
   WHERE l.index <= (SELECT max(leaf_index) FROM leaf_mark)
     AND (m.kind, m.action, m.person_id, m.on_behalf_of, m.at, m.effective_on) IS DISTINCT FROM
         (split_part(l.stream, '/', 1), e.action, e.person_id, e.on_behalf_of, e.at, e.effective_on)
   ORDER BY l.index LIMIT 100`;

const wrongMoments = `
  SELECT l.stream, l.version FROM
    (SELECT leaf_index, moment, max(at) OVER (ORDER BY leaf_index) AS latest FROM leaf_mark) told
    JOIN leaf l ON l.index = told.leaf_index
   WHERE told.moment <> told.latest ORDER BY l.index LIMIT 100`;

const ofNoLeaf = `
  SELECT count(*)::int AS count FROM leaf_mark m
   WHERE NOT EXISTS (SELECT FROM leaf l WHERE l.index = m.leaf_index)`;

type Place = { readonly stream: string; readonly version: number };

/** What leaves are found by against their entries: a mark that is missing or says something else hides an entry. */
export const checkMarks = async (client: pg.PoolClient): Promise<readonly EngineFinding[]> => {
  const marks = await client.query<Place>(differing);
  const moments = await client.query<Place>(wrongMoments);
  const extra = await client.query<{ count: number }>(ofNoLeaf);
  const more = extra.rows[0]?.count ?? 0;
  const found =
    (fact: string) =>
    ({ stream, version }: Place) =>
      engineFinding("markDiffers", stream, version, { fact });
  return [
    ...marks.rows.map(found("notTheEntry")),
    ...moments.rows.map(found("momentDiffers")),
    ...(more === 0
      ? []
      : [
          engineFinding("markDiffers", "leaf_mark", 0, {
            fact: "leafMissing",
            count: String(more),
          }),
        ]),
  ];
};
