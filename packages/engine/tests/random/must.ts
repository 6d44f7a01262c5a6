import { isDeepStrictEqual } from "node:util";

/** Something that has to hold in every history does not. */
export class BrokenError extends Error {
  override readonly name = "BrokenError";
}

/** Throws a BrokenError that shows both unless they are equal in every part. */
export const mustEqual = (what: string, found: unknown, expected: unknown): void => {
  if (isDeepStrictEqual(found, expected)) return;
  throw new BrokenError(
    `${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`,
  );
};

/** Throws a BrokenError unless it holds. */
export const mustHold = (what: string, holds: boolean): void => {
  if (!holds) throw new BrokenError(what);
};
