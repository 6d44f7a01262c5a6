import { createHash } from "node:crypto";
import { InputError } from "../input-error.ts";

/** A value of the sort key as the cursor carries it. */
export type KeyValue = string | null;
/** Tells whether a value can stand at its place in the key, so that no foreign text reaches the database. */
export type KeyPart = (value: KeyValue) => boolean;

const checksum = (scope: string, key: string): string =>
  createHash("sha256").update(`${scope}\n${key}`).digest("base64url").slice(0, 12);

/**
 * The opaque place after the last row of a page.
 * @param scope names the list with its filters and sort: the cursor is good for that list alone
 */
export const toCursor = (scope: string, key: readonly KeyValue[]): string => {
  const text = JSON.stringify(key);
  return `${Buffer.from(text).toString("base64url")}.${checksum(scope, text)}`;
};

const altered = (cause?: unknown): InputError =>
  new InputError(
    "after",
    "cursorAltered",
    "is not a cursor of this list; start again from its first page",
    cause,
  );

const isKey = (value: unknown): value is readonly KeyValue[] =>
  Array.isArray(value) && value.every((part) => part === null || typeof part === "string");

const parseKey = (text: string): readonly KeyValue[] => {
  let key: unknown;
  try {
    key = JSON.parse(text);
  } catch (cause) {
    throw altered(cause);
  }
  if (!isKey(key)) throw altered();
  return key;
};

/**
 * The sort key a cursor carries.
 * @throws InputError for field `after` when the cursor was altered, cut or made for another list
 */
export const parseCursor = (
  after: string,
  scope: string,
  parts: readonly KeyPart[],
): readonly KeyValue[] => {
  const [encoded = "", sum = "", ...more] = after.slice(0, 2000).split(".");
  const text = Buffer.from(encoded, "base64url").toString("utf8");
  if (
    more.length > 0 ||
    sum !== checksum(scope, text) ||
    Buffer.from(text).toString("base64url") !== encoded
  )
    throw altered();
  const key = parseKey(text);
  if (key.length !== parts.length || !parts.every((isPart, index) => isPart(key[index] ?? null)))
    throw altered();
  return key;
};
