/** Keeps the entries used last, at most `capacity`. */
export type Lru<Value> = {
  readonly find: (key: string) => Value | undefined;
  readonly keep: (key: string, value: Value) => void;
  readonly drop: (key: string) => void;
};

export const makeLru = <Value>(capacity: number): Lru<Value> => {
  // A Map remembers the order of insertion: the first key is the one unused for longest.
  const entries = new Map<string, Value>();
  const keep = (key: string, value: Value): void => {
    entries.delete(key);
    entries.set(key, value);
    if (entries.size <= capacity) return;
    const [oldest] = entries.keys();
    if (oldest !== undefined) entries.delete(oldest);
  };
  return {
    find: (key) => {
      const value = entries.get(key);
      if (value !== undefined) keep(key, value);
      return value;
    },
    keep,
    drop: (key) => {
      entries.delete(key);
    },
  };
};
