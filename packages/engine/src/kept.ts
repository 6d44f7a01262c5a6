import type { Timing } from "./ports/timing.ts";

/** A value loaded on demand and kept for a while. */
export type Kept<Value> = {
  /** The value, at most as old as allowed; callers at the same moment share one load. */
  readonly current: () => Promise<Value>;
  /** The value as loaded at or after a moment of the same clock. */
  readonly since: (moment: number) => Promise<Value>;
  /** The next caller loads anew. */
  readonly forget: () => void;
};

type Load<Value> = { readonly value: Promise<Value>; readonly startedAt: number };

/** Keeps what `load` gives for `maxAge` milliseconds, counted from the start of the load; a failed load is not kept. */
export const kept = <Value>(
  load: () => Promise<Value>,
  timing: Timing,
  maxAge: number,
): Kept<Value> => {
  let last: Load<Value> | undefined;
  const begin = async (): Promise<Value> => {
    const started: Load<Value> = { value: load(), startedAt: timing.elapsed() };
    last = started;
    try {
      return await started.value;
    } catch (thrown) {
      if (last === started) last = undefined;
      throw thrown;
    }
  };
  const since = async (moment: number): Promise<Value> =>
    last !== undefined && last.startedAt >= moment ? last.value : begin();
  return {
    since,
    current: async () => since(timing.elapsed() - maxAge),
    forget: () => {
      last = undefined;
    },
  };
};
