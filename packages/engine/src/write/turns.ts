/** Lets work on the same key take turns in this program, in the order of asking; different keys run side by side. */
export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

const whenOver = async (work: Promise<unknown>): Promise<void> => {
  await Promise.allSettled([work]);
};

/**
 * Turns spare commands on one commitment from outrunning each other inside one server; correctness
 * does not rest on them, the versioned update holds between servers.
 */
export const makeTurns = (): Turns => {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const before = last.get(key);
    const mine = before === undefined ? work() : before.then(work);
    const over = whenOver(mine);
    last.set(key, over);
    try {
      return await mine;
    } finally {
      if (last.get(key) === over) last.delete(key);
    }
  };
};
