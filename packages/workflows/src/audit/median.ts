/** The median of whole numbers, given as how often each occurs; the mean of the middle two, 0 of none. */
export const medianOf = (histogram: ReadonlyMap<number, number>): number => {
  const sorted = [...histogram].toSorted(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, times]) => sum + times, 0);
  const at = (place: number): number => {
    let passed = 0;
    for (const [value, times] of sorted) {
      passed += times;
      if (place < passed) return value;
    }
    return 0;
  };
  return (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
};
