import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { firstEn } from "./first/en.ts";
import { firstLt } from "./first/lt.ts";
import { firstUk } from "./first/uk.ts";

const source = new URL("..", import.meta.url);
const shownToAnyone = [
  "app/*.tsx",
  "auth/*.ts",
  "chart/*.tsx",
  "kit/*.tsx",
  "shell/{bridge-mark,preferences,shell}.tsx",
  "pages/{accessibility,keys,not-found,sign-in}/*.{ts,tsx}",
];

/** Ids written out in the sources of what is shown without a session. */
const written = globSync(shownToAnyone, { cwd: source }).flatMap((file) =>
  [...readFileSync(new URL(file, source), "utf8").matchAll(/"([a-zA-Z]+(?:\.[a-zA-Z0-9]+)+)"/g)]
    .map(([, id = ""]) => id)
    .filter((id) => Object.hasOwn(en, id)),
);

test.each([
  ["en", firstEn],
  ["lt", firstLt],
  ["uk", firstUk],
])("what is shown before signing in has its %s texts before signing in", (_, first) => {
  expect(written.length).toBeGreaterThan(60);
  expect([...new Set(written)].filter((id) => !Object.hasOwn(first, id))).toEqual([]);
});
