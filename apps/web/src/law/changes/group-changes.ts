import type { FieldChange } from "@tiltas/workflows";
import { segmentsOf } from "./field-words.ts";

export type ChangeGroup = {
  /** What the fields have in common, or the first of them. */
  readonly pointer: string;
  readonly changes: readonly FieldChange[];
  readonly isFolded: boolean;
};

/** More fields of one thing than this are folded. */
const mostShown = 8;

const partOf = (path: string): string => segmentsOf(path)[0] ?? "";

/** Neighbours that are shown alike become one list; the order stays. */
const joined = (groups: readonly ChangeGroup[]): readonly ChangeGroup[] => {
  const lists: ChangeGroup[] = [];
  for (const group of groups) {
    const last = lists.at(-1);
    if (last === undefined || last.isFolded || group.isFolded) lists.push(group);
    else lists.splice(-1, 1, { ...last, changes: [...last.changes, ...group.changes] });
  }
  return lists;
};

/** Changes by the thing they are of. Folded is what follows from an event in many fields, never what people wrote. */
export const groupChanges = (changes: readonly FieldChange[]): readonly ChangeGroup[] =>
  joined(
    [...Map.groupBy(changes, ({ path }) => partOf(path))].map(([part, some]) => ({
      pointer: `/${part}`,
      changes: some,
      isFolded: part !== "content" && some.length > mostShown,
    })),
  );
