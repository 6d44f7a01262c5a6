import * as fc from "fast-check";
import { z } from "zod";
import { expect, test } from "vitest";
import { jsonSchema } from "./json.ts";

const isTaken = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

test("any JSON is taken, and given back as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(jsonSchema.parse(value)).toBe(value);
    }),
  );
});

test("nothing is taken that zod's own schema does not take", () => {
  const anything = fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true });
  fc.assert(
    fc.property(anything, (value) => {
      expect(isTaken(jsonSchema, value) && !isTaken(z.json(), value)).toBe(false);
    }),
  );
});

test.for([
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1n,
  Symbol("no"),
  () => 1,
  new Date(0),
  new Map(),
  [undefined],
  { a: { b: [Number.NaN] } },
])("%o is no JSON", (value) => {
  expect(isTaken(jsonSchema, value)).toBe(false);
});
