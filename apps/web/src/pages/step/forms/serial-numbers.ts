/** The numbers typed one per line; absent where there are none. */
export const numbersIn = (typed: unknown): readonly string[] | undefined => {
  if (typeof typed !== "string") return undefined;
  const numbers = typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return numbers.length === 0 ? undefined : numbers;
};

/** A row of the form with its texts of numbers as lists. */
export const withNumbers = (
  row: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Readonly<Record<string, unknown>> => {
  const numbers = fields.map((field) => [field, numbersIn(row[field])] as const);
  const rest = Object.entries(row).filter(([field]) => !fields.includes(field));
  return Object.fromEntries([...rest, ...numbers.filter(([, list]) => list !== undefined)]);
};
