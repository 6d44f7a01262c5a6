import { type Reference, referenceFrom } from "@tiltas/domain";
import type pg from "pg";

/** Gives the next free reference of a donor and year; a number once given is never given again. */
export type NextReference = (donor: string, year: number) => Promise<Reference>;

type Queryable = Pick<pg.Pool, "query">;

const takeNumbers = {
  name: "take_numbers",
  text: `INSERT INTO reference_counter (donor, year, last) VALUES ($1, $2, $3)
    ON CONFLICT (donor, year) DO UPDATE SET last = reference_counter.last + excluded.last RETURNING last`,
};

/** Takes `count` numbers at once and gives the first of them. */
export const takeReferences = async (
  db: Queryable,
  donor: string,
  year: number,
  count: number,
): Promise<number> => {
  const { rows } = await db.query<{ last: number }>({
    ...takeNumbers,
    values: [donor, year, count],
  });
  const [row] = rows;
  if (row === undefined) throw new Error("reference_counter gave no number");
  return row.last - count + 1;
};

type Batch = { readonly first: Promise<number>; count: number };

/**
 * Those who ask while a request for the same donor and year is under way share the next one, so that many
 * proposals at once do not queue for the counter's row.
 */
export const nextReferences = (pool: pg.Pool): NextReference => {
  const underWay = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Batch>();
  const open = (key: string, donor: string, year: number): Batch => {
    const before = underWay.get(key) ?? Promise.resolve();
    const take = async (): Promise<number> => {
      await Promise.allSettled([before]);
      const { count } = batch;
      waiting.delete(key);
      underWay.set(key, batch.first);
      try {
        return await takeReferences(pool, donor, year, count);
      } finally {
        if (underWay.get(key) === batch.first) underWay.delete(key);
      }
    };
    const batch: Batch = { first: take(), count: 0 };
    waiting.set(key, batch);
    return batch;
  };
  return async (donor, year) => {
    const key = `${donor} ${year}`;
    const batch = waiting.get(key) ?? open(key, donor, year);
    const place = batch.count;
    batch.count += 1;
    return referenceFrom(donor, year, (await batch.first) + place);
  };
};
