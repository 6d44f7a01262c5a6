import { type ImportRule, importTable } from "./import-table.ts";
import type { Importer } from "./import-verdict.ts";
import { readText } from "./repository.ts";

/** The part of a package.json that the house looks at. */
export type Manifest = {
  readonly name: string;
  readonly license: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/**
 * Reads the manifest of a folder.
 * @throws SyntaxError when it is not JSON
 */
export function readManifest(folder: string): Manifest {
  return { ...nothingDeclared, ...parseManifest(readText(`${folder}/package.json`)) };
}

const nothingDeclared = { license: "", exports: {}, dependencies: {}, devDependencies: {} };

/** Guarantee: pnpm has installed from this very file, so its fields have npm's documented types. */
function parseManifest(text: string): Pick<Manifest, "name"> & Partial<Manifest> {
  return JSON.parse(text) as Pick<Manifest, "name"> & Partial<Manifest>;
}

/** The row of a folder; a folder without one is a bug of the table. */
export function getImportRule(folder: string): ImportRule {
  const rule = importTable[folder];
  if (rule === undefined) throw new Error(`${folder} is not in the import table`);
  return rule;
}

/** A package with its row of the table and what its manifest declares. */
export function getImporter(folder: string): Importer {
  const { dependencies, devDependencies } = readManifest(folder);
  return {
    folder,
    rule: getImportRule(folder),
    dependencies: Object.keys(dependencies),
    devDependencies: Object.keys(devDependencies),
  };
}
