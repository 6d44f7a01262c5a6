/** What a soak went through: answers by kind and reason, states reached, and how often each unlike thing was tried. */
export type SoakTally = {
  commands: number;
  accepted: number;
  readonly refused: Map<string, number>;
  readonly reached: Map<string, number>;
  readonly tried: Map<string, number>;
};

export const emptyTally = (): SoakTally => ({
  commands: 0,
  accepted: 0,
  refused: new Map(),
  reached: new Map(),
  tried: new Map(),
});

/** Counts one more of a kind. */
export const count = (counts: Map<string, number>, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** Adds one tally to another. */
export const addTally = (to: SoakTally, from: SoakTally): void => {
  to.commands += from.commands;
  to.accepted += from.accepted;
  for (const name of ["refused", "reached", "tried"] as const)
    for (const [key, number] of from[name]) count(to[name], key, number);
};

/** The counts of a kind, the most frequent first. */
export const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([key, number]) => `${key} ${number}`)
    .join(", ");
