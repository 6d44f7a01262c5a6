import * as fc from "fast-check";
import type { JsonValue } from "../canonical/json-value.ts";

/** Safe integers without −0, which the guard refuses. */
const anInteger = fc.maxSafeInteger().map((number) => (number === 0 ? 0 : number));

/** Any string UTF-8 can carry: lone surrogates are replaced. */
const aText = fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.toWellFormed());

/** Any value of the guarded subset, `__proto__` keys and objects without prototype included. */
export const aJsonValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(fc.constant(null), fc.boolean(), anInteger, aText),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(aText, fc.constantFrom("__proto__", "constructor", "toJSON")),
      tie("value"),
      { maxKeys: 5 },
    ),
  ),
})).value;

/** The same value with every object's keys laid down in the opposite order. */
export function reversed(value: JsonValue): JsonValue {
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
