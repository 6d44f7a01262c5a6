/** The value of one field of an address; undefined leaves it out, and so does a list of nothing. */
type Field = string | number | readonly string[] | undefined;

/** A path with its fields, in their order; lists are told apart by commas. */
export function addressOf(path: string, fields: Readonly<Record<string, Field>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || (typeof value === "object" && value.length === 0)) continue;
    parameters.set(name, typeof value === "object" ? value.join(",") : String(value));
  }
  const query = parameters.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** A text of an address; numbers the router read stay what was typed. */
export const findText = (value: unknown): string | undefined => {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
};

export const findDay = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** A whole number from 0. */
export const findWhole = (value: unknown): number | undefined => {
  const text = findText(value) ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};

type Present<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Guarantee: no key of the answer is present with the value undefined. */
export const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<T>;
