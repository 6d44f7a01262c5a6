/** What one or more runners counted. A runner that crashed or ran nothing counts as one failure. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  /** Failures no single test accounts for, in words. */
  readonly faults: readonly string[];
};

export const emptyTally: Tally = { passed: 0, failed: 0, skipped: [], faults: [] };

/** Adds two tallies up, keeping the order of their skips and faults. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: [...a.skipped, ...b.skipped],
    faults: [...a.faults, ...b.faults],
  };
}

/** One failure that is no test's: a check, a build, a runner that crashed. */
export function faultTally(fault: string): Tally {
  return { ...emptyTally, failed: 1, faults: [fault] };
}

/** The closing line, alone: `N passed, N failed, N skipped`. */
export function closingLine(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`;
}

/** 0 only when something ran and nothing failed. */
export function exitCodeOf(tally: Tally): number {
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}
