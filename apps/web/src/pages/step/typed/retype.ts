import { findDecimal } from "../../../format/decimal-text.ts";
import { formatNumber } from "../../../format/money.ts";
import { intlLocales, type Language } from "../../../i18n/language.ts";
import { isDecimalField, isTree, type TypedValues } from "./read-typed.ts";

const retypeField = (field: string, value: unknown, from: Language, to: Language): unknown => {
  if (Array.isArray(value))
    return value.map((element: unknown) => retypeField("", element, from, to));
  if (isTree(value)) return retype(value, from, to);
  if (typeof value !== "string" || !isDecimalField(field)) return value;
  const plain = findDecimal(value, from);
  return plain === undefined ? value : formatNumber(plain, intlLocales[to]);
};

/** The same values, their numbers typed the way of another language: "1,234" is not 1,234 everywhere. */
export const retype = (typed: TypedValues, from: Language, to: Language): TypedValues =>
  from === to
    ? typed
    : Object.fromEntries(
        Object.entries(typed).map(([field, value]) => [field, retypeField(field, value, from, to)]),
      );
