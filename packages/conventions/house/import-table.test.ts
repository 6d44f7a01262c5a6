import { expect, test } from "vitest";
import { listPackages } from "../launch/workspace.mjs";
import { parseImports } from "./import-site.ts";
import { importTable } from "./import-table.ts";
import { findImportFault } from "./import-verdict.ts";
import { getImportRule, getImporter, readManifest } from "./importer.ts";
import { isCode, listWrittenFiles, readText } from "./repository.ts";

const folders = Object.keys(importTable);
const shortName = (folder: string): string => folder.split("/")[1] ?? "";

test("the import table names exactly the packages of the workspace", () => {
  expect(folders.toSorted()).toEqual(listPackages());
});

test.for(folders)("every import of %s is allowed by the import table", (folder) => {
  const importer = getImporter(folder);
  const files = listWrittenFiles().filter((path) => path.startsWith(`${folder}/`) && isCode(path));
  const faults = files.flatMap((path) =>
    parseImports(path, readText(path)).flatMap((site) => {
      const fault = findImportFault(importer, path.slice(folder.length + 1), site);
      return fault === undefined ? [] : [`${path}: "${site.specifier}" ${fault}`];
    }),
  );
  expect(files).not.toEqual([]);
  expect(faults).toEqual([]);
});

test.for(folders)("%s declares no package of ours that it may not import", (folder) => {
  const rule = getImportRule(folder);
  const { dependencies, devDependencies } = readManifest(folder);
  const ours = (declared: object): string[] =>
    Object.keys(declared)
      .filter((name) => name.startsWith("@tiltas/"))
      .map((name) => name.slice("@tiltas/".length));
  const inTests = ["conventions", ...rule.ours, ...rule.oursAsTypes, ...rule.oursInTests];
  expect(rule.ours).toEqual(expect.arrayContaining(ours(dependencies)));
  expect(inTests).toEqual(expect.arrayContaining(ours(devDependencies)));
});

test("a pure package depends on its named libraries alone", () => {
  for (const folder of folders) {
    const { libraries } = getImportRule(folder);
    if (libraries === "declared") continue;
    const declared = Object.keys(readManifest(folder).dependencies);
    const foreign = declared.filter((name) => !name.startsWith("@tiltas/"));
    expect(libraries, folder).toEqual(expect.arrayContaining(foreign));
  }
});

test("nobody may import a package that is not to be imported", () => {
  const importable = folders.filter((folder) => getImportRule(folder).imported).map(shortName);
  for (const folder of folders) {
    const { ours, oursAsTypes, oursInTests } = getImportRule(folder);
    expect(importable, folder).toEqual(
      expect.arrayContaining([...ours, ...oursAsTypes, ...oursInTests]),
    );
  }
});

test("every package has one door, and at most a second one for its test builders", () => {
  for (const folder of folders)
    expect([".", "./testing"], folder).toEqual(
      expect.arrayContaining(Object.keys(readManifest(folder).exports)),
    );
});
