import { findDecimal } from "../../../format/decimal-text.ts";
import type { Language } from "../../../i18n/language.ts";

/** What stands in a form: texts as typed and boxes as ticked, nested as the payload is. */
export type TypedValues = Readonly<Record<string, unknown>>;

/** Fields whose text is a number typed in the language's way. */
const decimalFields: ReadonlySet<string> = new Set([
  "amount",
  "units",
  "atLeast",
  "accepted",
  "rejected",
  "missing",
  "rate",
]);

export const isDecimalField = (field: string): boolean => decimalFields.has(field);

export const isTree = (value: unknown): value is TypedValues =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const readText = (field: string, typed: string, language: Language): unknown => {
  if (typed.trim() === "") return undefined;
  return isDecimalField(field) ? (findDecimal(typed, language) ?? typed) : typed;
};

const readTree = (typed: TypedValues, language: Language): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(typed)
      .map(([field, value]): [string, unknown] => [field, readField(field, value, language)])
      .filter(([, value]) => value !== undefined),
  );

const readField = (field: string, value: unknown, language: Language): unknown => {
  if (typeof value === "string") return readText(field, value, language);
  if (value === false) return undefined;
  // Elements keep their place, so that a problem's path still leads to its row.
  if (Array.isArray(value))
    return value.map((element: unknown) =>
      isTree(element) ? readTree(element, language) : element,
    );
  if (!isTree(value)) return value;
  const tree = readTree(value, language);
  return Object.keys(tree).length === 0 ? undefined : tree;
};

/**
 * What was typed, as the event's schema is to parse it: empty fields and unticked boxes are absent, numbers are
 * plain decimals. A number that cannot be read stays as typed, for the schema to name.
 */
export const readTyped = (typed: TypedValues, language: Language): Record<string, unknown> =>
  readTree(typed, language);
