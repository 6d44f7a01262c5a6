export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** What an entry may be made of. Numbers are safe integers; money, larger numbers and times are strings. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export function isJsonObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
