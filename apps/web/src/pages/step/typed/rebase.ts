import { freeKey } from "../forms/free-key.ts";
import { isTree, type TypedValues } from "./read-typed.ts";

const isSame = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

const keyFields = ["lineId", "shareId"] as const;

const keyOf = (row: unknown): string | undefined => {
  if (!isTree(row)) return undefined;
  const key = keyFields.map((field) => row[field]).find((value) => typeof value === "string");
  return typeof key === "string" ? key : undefined;
};

const isKeyed = (value: unknown): value is readonly TypedValues[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => keyOf(row) !== undefined);

const byKey = (rows: readonly TypedValues[]): ReadonlyMap<string | undefined, TypedValues> =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** Rows only one side has come after the others', under a key of their own. */
const withFreeKey = (row: TypedValues, taken: string[]): TypedValues => {
  const key = keyOf(row) ?? "";
  const free = taken.includes(key) ? freeKey(key.slice(0, 1), taken) : key;
  taken.push(free);
  const field = keyFields.find((one) => row[one] === key) ?? "lineId";
  return { ...row, [field]: free };
};

const rebaseRows = (
  base: readonly TypedValues[],
  mine: readonly TypedValues[],
  theirs: readonly TypedValues[],
): readonly TypedValues[] => {
  const [was, is] = [byKey(base), byKey(mine)];
  const kept = theirs.flatMap((row) => {
    const [before, typed] = [was.get(keyOf(row)), is.get(keyOf(row))];
    if (before === undefined) return [row];
    return typed === undefined ? [] : [rebase(before, typed, row)];
  });
  const taken = theirs.map((row) => keyOf(row) ?? "");
  const current = byKey(theirs);
  const added = mine.filter((row) => {
    const before = was.get(keyOf(row));
    return before === undefined || (!current.has(keyOf(row)) && !isSame(before, row));
  });
  return [...kept, ...added.map((row) => withFreeKey(row, taken))];
};

const rebaseValue = (base: unknown, mine: unknown, theirs: unknown): unknown => {
  if (isKeyed(base) && isKeyed(mine) && isKeyed(theirs)) return rebaseRows(base, mine, theirs);
  if (isTree(base) && isTree(mine) && isTree(theirs)) return rebase(base, mine, theirs);
  return isSame(base, mine) ? theirs : mine;
};

/**
 * What was typed, on top of what others have recorded meanwhile: a field its author touched keeps what was typed,
 * every other field says what it says now.
 * @param base the form as it was opened
 * @param mine the form as it stands
 * @param theirs the form as it would open now
 */
export const rebase = (base: TypedValues, mine: TypedValues, theirs: TypedValues): TypedValues =>
  Object.fromEntries(
    [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map((field) => [
      field,
      rebaseValue(base[field], mine[field], theirs[field]),
    ]),
  );
