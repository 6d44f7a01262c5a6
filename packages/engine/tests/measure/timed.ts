/** Milliseconds of many runs of the same thing. */
export type Timed = { readonly p50: number; readonly p99: number; readonly max: number };

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

export const timedOf = (milliseconds: readonly number[]): Timed => {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), max: sorted.at(-1) ?? 0 };
};

/** Runs something and keeps how long it took. */
export const timing = async <Result>(
  taken: number[],
  run: () => Promise<Result>,
): Promise<Result> => {
  const started = performance.now();
  const result = await run();
  taken.push(performance.now() - started);
  return result;
};
