/** What one event changes in a commitment's rows of one table: rows to put (new or different) and keys to remove. */
export type RowChanges<Row> = { readonly put: readonly Row[]; readonly removed: readonly string[] };

/** The difference between two sets of rows; no key is both put and removed. */
export const rowChanges = <Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): RowChanges<Row> => {
  const was = new Map(before.map((row) => [keyOf(row), JSON.stringify(row)]));
  const is = new Set(after.map(keyOf));
  return {
    put: after.filter((row) => was.get(keyOf(row)) !== JSON.stringify(row)),
    removed: [...was.keys()].filter((key) => !is.has(key)),
  };
};
