const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const keysOf = (record: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(record).filter((key) => record[key] !== undefined);

/** Whether two values are the same JSON; what is undefined is not there. */
export const isSameJson = (one: unknown, two: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(two))
    return one.length === two.length && one.every((item, place) => isSameJson(item, two[place]));
  if (!isRecord(one) || !isRecord(two)) return one === two;
  const keys = keysOf(one);
  return keys.length === keysOf(two).length && keys.every((key) => isSameJson(one[key], two[key]));
};
