import type { Selection } from "./selection.ts";
import type { Statement } from "./read-batches.ts";

/** The entries of a scope under a checkpoint: everything, or the streams of a selection. */
export type ScopedEntries = {
  readonly selection: Selection | undefined;
  /** Leaves under the checkpoint. */
  readonly size: bigint;
  /** SQL that puts a stream's name in the order of its bytes. */
  readonly byBytes: string;
};

export type Asked = {
  /** Columns of `entry e` and of its leaf `l`. */
  readonly columns: string;
  readonly where?: string;
  /** Instead of stream and version. */
  readonly order?: string;
};

/** The statement that reads the entries `e` of a scope with their leaves `l`, by stream and version unless told. */
export const entriesStatement = (
  { selection, size, byBytes }: ScopedEntries,
  { columns, where, order }: Asked,
): Statement => {
  const values = [...(selection?.values ?? []), String(size)];
  const from =
    selection === undefined
      ? "entry e"
      : `(${selection.text}) AS s JOIN entry e ON e.stream = s.stream AND (s.last IS NULL OR e.version <= s.last)`;
  const more = where === undefined ? "" : ` AND ${where}`;
  return {
    text: `SELECT ${columns} FROM ${from} JOIN leaf l ON l.stream = e.stream AND l.version = e.version
      WHERE l.index < $${values.length}::bigint${more} ${order ?? `ORDER BY e.stream${byBytes}, e.version`}`,
    values,
  };
};
