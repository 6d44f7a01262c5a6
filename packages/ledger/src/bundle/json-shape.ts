import { decodeUtf8 } from "../bytes/utf8.ts";
import type { JsonObject, JsonValue } from "../canonical/json-value.ts";
import { isJsonObject } from "../canonical/json-value.ts";

/** JSON that came from outside; undefined for text that is none. */
export function findJson(text: string): JsonValue | undefined {
  try {
    return parsed(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** Guarantee: JSON.parse makes nothing but JSON values. */
function parsed(text: string): JsonValue {
  return JSON.parse(text) as JsonValue;
}

/** JSON of bytes; undefined for what is no UTF-8 or no JSON. */
export function findJsonOf(bytes: Uint8Array): JsonValue | undefined {
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? findJson(decoded.text) : undefined;
}

/** An object with these keys and no more, those in `optional` perhaps left out; undefined for all else. */
export function findRecord(
  value: JsonValue | undefined,
  keys: readonly string[],
  optional: readonly string[] = [],
): JsonObject | undefined {
  if (value === undefined || !isJsonObject(value)) return undefined;
  const given = Object.keys(value);
  const isWhole = keys.every((key) => Object.hasOwn(value, key));
  const isKnown = given.every((key) => keys.includes(key) || optional.includes(key));
  return isWhole && isKnown ? value : undefined;
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string";
}

/** A list of texts; undefined for all else. */
export function findTexts(value: JsonValue | undefined): readonly string[] | undefined {
  return isList(value) && value.every(isText) ? value : undefined;
}

/** A count, a place or a version: a whole number from 0. */
export function isCount(value: JsonValue | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A SHA-256 hash in lower-case hexadecimal. */
export function isHexHash(value: JsonValue | undefined): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/u.test(value);
}
