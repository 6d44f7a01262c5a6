import { expect, test } from "vitest";
import { listPackages } from "../launch/workspace.mjs";
import { bannedWords } from "./banned-words.ts";
import { readManifest } from "./importer.ts";
import { isCode, listTop, listWrittenFiles, readText } from "./repository.ts";

const top = [
  "LICENSE",
  "README.md",
  "apps",
  "docs",
  "package.json",
  "packages",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "tsconfig.base.json",
  "turbo.json",
];
const longest = 400;
const files = listWrittenFiles();

test("the top of the repository holds what the architecture lists, dot-files and nothing else", () => {
  expect(listTop().filter((name) => !name.startsWith("."))).toEqual(top);
});

test("no file says by its name that it does not know what it is", () => {
  const isBanned = (path: string): boolean =>
    path.split("/").some((part) => part.split(/[-.]/).some((word) => bannedWords.includes(word)));
  expect(files.filter(isBanned)).toEqual([]);
});

test(`no written file has more than ${longest} lines`, () => {
  // Written by machine or by lawyers: the lockfile, migrations, message catalogues, the licence.
  const counted = files.filter(
    (path) =>
      /\.(?:ts|tsx|mjs|css|html|sh|prisma|sql|md|jsonc?|ya?ml)$/.test(path) &&
      !/^pnpm-lock\.yaml$|\/migrations\/|\/i18n\/.*\.json$|\/testing\/golden\//.test(path),
  );
  const lines = (path: string): number => readText(path).trimEnd().split("\n").length;
  expect(counted.filter((path) => lines(path) > longest)).toEqual([]);
});

test("no text names a folder of some machine or the address of a package registry", () => {
  const isText = (path: string): boolean =>
    isCode(path) || /\.(?:css|html|json|jsonc|md|prisma|sh|sql|ya?ml)$|^\.ci\//.test(path);
  const foreign =
    /(?<![\w.~}])\/(?:root|home\/[a-z]+|Users\/[A-Za-z]+)\/|(?:npmjs|yarnpkg)\.(?:org|com)/;
  expect(files.filter(isText).filter((path) => foreign.test(readText(path)))).toEqual([]);
});

test("no code takes the path of an address for the path of a file: a blank in it is written otherwise", () => {
  const taken = /import\.meta\.url,?\s*\)\s*\.pathname/;
  expect(files.filter(isCode).filter((path) => taken.test(readText(path)))).toEqual([]);
});

test("every package carries the licence of the whole", () => {
  const licences = [".", ...listPackages()].map((folder) => readManifest(folder).license);
  expect(new Set(licences)).toEqual(new Set(["EUPL-1.2"]));
  expect(readText("LICENSE")).toContain("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
});

test("every version is exact and every shared one comes from the catalogue", () => {
  const ranges = ["."].concat(listPackages()).flatMap((folder) => {
    const { dependencies, devDependencies } = readManifest(folder);
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^(?:catalog:|workspace:\*|\d+\.\d+\.\d+[\w.-]*)$/.test(version))
      .map(([name, version]) => `${folder}: ${name} ${version}`);
  });
  expect(ranges).toEqual([]);
});

test("a decision has its number, its verb phrase and the five headings", () => {
  const decisions = files.filter((path) => path.startsWith("docs/decisions/"));
  const headings = [
    "Context",
    "Decision",
    "Consequences",
    "How we know",
    "What would change our mind",
  ];
  const numbers = decisions.map(
    (path) => /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1],
  );
  expect(decisions).not.toEqual([]);
  expect(numbers).not.toContain(undefined);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const path of decisions) {
    const found = [...readText(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(found, path).toEqual(headings);
  }
});
