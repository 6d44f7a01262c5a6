export type Parameters = {
  /** Adds a value and gives its place in the statement, `$1`, `$2`, … */
  readonly place: (value: unknown) => string;
  readonly values: readonly unknown[];
};

/** Collects the values of a statement while it is put together: no value ever becomes SQL text. */
export const parameters = (): Parameters => {
  const values: unknown[] = [];
  return { values, place: (value) => `$${values.push(value)}` };
};
