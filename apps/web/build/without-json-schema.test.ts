import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { leaveOutJsonSchema } from "./without-json-schema.ts";

const schemas = fileURLToPath(new URL("v4/classic/schemas.js", import.meta.resolve("zod")));
const source = readFileSync(schemas, "utf8");

test("what is left of zod's schemas writes no JSON Schema, and is otherwise the same", () => {
  const left = leaveOutJsonSchema(source);
  expect(left).not.toMatch(/processJSONSchema|create(?:ToJSONSchema|StandardJSONSchema)Method\(/);
  const gone = source.split("\n").filter((line) => !left.includes(line));
  expect(gone.length).toBeGreaterThan(30);
  expect(gone.filter((line) => !/json|^\s*},?$/i.test(line))).toEqual([]);
});

test("a zod written another way stops the build", () => {
  expect(() => leaveOutJsonSchema("export const string = () => ({});")).toThrow(
    "zod's schemas has nothing like",
  );
});
