import DataLoader from "dataloader";

/** Asks for one thing by its key; undefined when there is none. */
export type Ask<Value> = (key: string) => Promise<Value | undefined>;

/** The most keys one query asks for. */
const mostKeys = 256;

/**
 * Answers everything asked within one turn of the event loop with one query, sent after the last of the questions;
 * nothing is kept. A query that fails fails for all who asked.
 * @param load what it finds, by key; each key is asked for once
 */
export const askTogether = <Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Ask<Value> => {
  const loader = new DataLoader<string, Value | undefined>(
    async (keys) => {
      const found = await load([...new Set(keys)]);
      return keys.map((key) => found.get(key));
    },
    { cache: false, maxBatchSize: mostKeys, batchScheduleFn: (send) => setImmediate(send) },
  );
  return async (key) => loader.load(key);
};
