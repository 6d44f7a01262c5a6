import { expect, test } from "vitest";
import { commandIdSchema, commitmentIdSchema } from "./branded-id.ts";
import { seededUuid } from "./testing/index.ts";

test("an id is a lower-case UUID of any version", () => {
  const id = seededUuid(1, 1);
  expect(commitmentIdSchema.parse(id)).toBe(id);
  expect(commandIdSchema.safeParse("7b1f6d0e-8f4e-4c25-9d5a-4b1f0d0c9a11").success).toBe(true);
});

test.for([
  ["empty", ""],
  ["nil", "00000000-0000-0000-0000-000000000000"],
  ["of the wrong case", "7B1F6D0E-8F4E-4C25-9D5A-4B1F0D0C9A11"],
  ["without hyphens", "7b1f6d0e8f4e4c259d5a4b1f0d0c9a11"],
  ["in braces", "{7b1f6d0e-8f4e-4c25-9d5a-4b1f0d0c9a11}"],
  ["a wildcard", "%"],
  ["ten kilobytes long", "a".repeat(10_240)],
])("an id that is %s is refused", ([, id]) => {
  expect(commandIdSchema.safeParse(id).success).toBe(false);
});
