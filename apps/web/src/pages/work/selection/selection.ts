/** What is ticked in a list: rows of this page, or, as a step of its own, all that match. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly isMatching: boolean;
}

export const nothing: Selection = { ids: new Set(), isMatching: false };

/** The selection with some rows ticked or not; touching a row ends "all that match". */
export function withRows(
  { ids }: Selection,
  changed: readonly string[],
  isSelected: boolean,
): Selection {
  const next = new Set(ids);
  for (const id of changed) {
    if (isSelected) next.add(id);
    else next.delete(id);
  }
  return { ids: next, isMatching: false };
}

/** The selection as far as the page still shows it: a row that went is no longer ticked. */
export function onPage({ ids, isMatching }: Selection, page: readonly string[]): Selection {
  return { ids: new Set(page.filter((id) => ids.has(id))), isMatching };
}
