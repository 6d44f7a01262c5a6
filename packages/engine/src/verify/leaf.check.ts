import type pg from "pg";
import type { StoredEntry } from "./stored-stream.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

/** One entry against its leaf: placed or waiting, never both, with the entry's hash, after its stream's earlier versions. */
export const checkLeaf = (row: StoredEntry, indexBefore: number): readonly EngineFinding[] => {
  const { stream, version, hash, leaf_hash: leaf, pending_hash: pending, leaf_index: index } = row;
  const finding = (fact: string) => engineFinding("leafDiffers", stream, version, { fact });
  if (leaf === null && pending === null) return [engineFinding("leafMissing", stream, version, {})];
  if (leaf !== null && pending !== null) return [finding("placedAndWaiting")];
  const findings = (leaf ?? pending)?.equals(hash) === true ? [] : [finding("hashDiffers")];
  return index !== null && Number(index) <= indexBefore
    ? [...findings, finding("beforeEarlierVersion")]
    : findings;
};

const orphans = `
  SELECT stream, version FROM leaf WHERE NOT EXISTS
    (SELECT FROM entry WHERE entry.stream = leaf.stream AND entry.version = leaf.version)
  UNION ALL
  SELECT stream, version FROM pending_leaf WHERE NOT EXISTS
    (SELECT FROM entry WHERE entry.stream = pending_leaf.stream AND entry.version = pending_leaf.version)`;

const gaps = `
  SELECT stream, version, index, expected FROM
    (SELECT stream, version, index, row_number() OVER (ORDER BY index) - 1 AS expected FROM leaf) AS numbered
  WHERE index <> expected ORDER BY index LIMIT 1`;

type Place = { readonly stream: string; readonly version: number };
type Gap = Place & { readonly index: string; readonly expected: string };

/** All leaves together: dense from 0, and none without its entry. */
export const checkAllLeaves = async (client: pg.PoolClient): Promise<readonly EngineFinding[]> => {
  const lost = await client.query<Place>(orphans);
  const gap = await client.query<Gap>(gaps);
  return [
    ...lost.rows.map(({ stream, version }) =>
      engineFinding("leafDiffers", stream, version, { fact: "entryMissing" }),
    ),
    ...gap.rows.map(({ stream, version, index, expected }) =>
      engineFinding("leafDiffers", stream, version, { fact: "indexGap", expected, found: index }),
    ),
  ];
};
