interface Row {
  readonly reference: string;
  readonly task: { readonly event: string; readonly target: string | null };
}

/** The task to offer next, and where it stands in the queue (from 1). */
export interface NextTask<T extends Row> {
  readonly row: T;
  readonly place: number;
}

/**
 * The task after the one just done: the first that is not the same again.
 * @param rows the queue as it now stands, in its own order
 * @param before where the finished task stood, from 0; the next one has moved up into its place
 */
export const nextTask = <T extends Row>(
  rows: readonly T[],
  done: { reference: string; event: string; target: string | undefined },
  before = 0,
): NextTask<T> | undefined => {
  const isDone = ({ reference, task }: Row): boolean =>
    reference === done.reference &&
    task.event === done.event &&
    (task.target ?? undefined) === done.target;
  const places = rows.flatMap((row, index) => (isDone(row) ? [] : [{ row, place: index + 1 }]));
  return places.find(({ place }) => place > before) ?? places[0];
};
