import { expect, test } from "vitest";
import { UnreadableSource, parseImports } from "./import-site.ts";

const found = (text: string): [string, boolean][] =>
  parseImports("example.ts", text).map(({ specifier, typeOnly }) => [specifier, typeOnly]);

test.for([
  ['import a from "x";', "x"],
  ['import { a } from "x/y";', "x/y"],
  ['import {} from "x";', "x"],
  ['import "x";', "x"],
  ['import * as a from "node:fs/promises";', "node:fs/promises"],
  ['export * from "x";', "x"],
  ['export * as a from "x";', "x"],
  ['export { a } from "x";', "x"],
  ['const a = await import("x");', "x"],
] as const)("%s is an import at run time", ([text, specifier]) => {
  expect(found(text)).toEqual([[specifier, false]]);
});

test.for([
  'import type { A } from "x";',
  'import type A from "x";',
  'export type { A } from "x";',
  'export type * from "x";',
  'type A = import("x").A;',
])("%s leaves nothing at run time", (text) => {
  expect(found(text)).toEqual([["x", true]]);
});

test("an inline type import still runs the module", () => {
  expect(found('import { type A } from "x";')).toEqual([["x", false]]);
});

test("an import in a comment or a string is none", () => {
  expect(found('// import "x"\nconst a = \'import "y"\';')).toEqual([]);
});

test("an import of something computed has no specifier that could be judged", () => {
  expect(found("await import(name);")).toEqual([["", false]]);
});

test("a file with a syntax error is refused, not taken for one without imports", () => {
  expect(() => found('import from from "x')).toThrow(UnreadableSource);
});
