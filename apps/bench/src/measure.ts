/** What a number of callers got done. */
export type Measured = {
  readonly callers: number;
  /** Finished calls per second of the whole round. */
  readonly perSecond: number;
  /** Half of the calls were faster, in milliseconds. */
  readonly median: number;
};

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Lets `callers` work side by side for `seconds`, each calling again as soon as it is answered.
 * @param call one call of one caller; false when that caller has nothing left to do
 */
export const measure = async (
  callers: number,
  seconds: number,
  call: (caller: number) => Promise<boolean>,
): Promise<Measured> => {
  const latencies: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const work = async (caller: number): Promise<void> => {
    while (performance.now() < until) {
      const sent = performance.now();
      if (!(await call(caller))) return;
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)));
  const elapsed = (performance.now() - begun) / 1000;
  return { callers, perSecond: latencies.length / elapsed, median: medianOf(latencies) };
};
