import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { leaveOutStringFormats } from "./without-string-formats.ts";

const schemas = fileURLToPath(new URL("v4/classic/schemas.js", import.meta.resolve("zod")));
const source = readFileSync(schemas, "utf8");
const folders = ["../src", "../../../packages/domain/src", "../../../packages/workflows/src"];

const withZod = folders
  .flatMap((folder) => {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    return readdirSync(root, { recursive: true, encoding: "utf8" }).map(
      (name) => `${root}/${name}`,
    );
  })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(path, "utf8"))
  .filter((text) => /import \{[^}]*\bz\b[^}]*\} from "zod"/.test(text));

test("what is left of zod's strings has no format as a method, and still every format of its own", () => {
  const left = leaveOutStringFormats(source);
  expect(left).not.toMatch(/^ {4}email\(params\)|aggregateChecks/m);
  expect(left).toContain("export function email(params)");
  expect(left).toContain("export const ZodISODateTime");
  const gone = source.split("\n").filter((line) => !left.includes(line));
  expect(gone.filter((line) => /export|\$constructor|\.init\(/.test(line))).toEqual([]);
});

test("no schema a page loads calls a format as a string's method", () => {
  const [table = ""] = /ZodString", \(inst[^]*?\n\}\);/.exec(source) ?? [];
  const methods = [...table.matchAll(/^ {4}(\w+)\(params\) \{/gm)].map(([, name = ""]) => name);
  expect(methods).toContain("email");
  expect(withZod.length).toBeGreaterThan(20);
  const called = new RegExp(`(?<!\\bz|\\bz\\.iso)\\.(?:${methods.join("|")})\\(`);
  expect(withZod.flatMap((text) => called.exec(text)?.[0] ?? [])).toEqual([]);
});

test("a zod written another way stops the build", () => {
  expect(() => leaveOutStringFormats("export const string = () => ({});")).toThrow(
    "zod's schemas has nothing like",
  );
});
