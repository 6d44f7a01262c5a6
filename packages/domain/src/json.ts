import { z } from "zod";

type Json = ReturnType<typeof z.json>["_zod"]["output"];

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const isJson = (value: unknown): value is Json => {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isJson);
      return isPlain(value) && Object.values(value).every(isJson);
    default:
      return false;
  }
};

/** Any JSON value, given back as it is: `z.json()` tries a union at every member, most of the cost of reading an entry. */
export const jsonSchema = z.custom<Json>(isJson, "must be JSON");
