import { builtinModules } from "node:module";
import { posix } from "node:path";
import type { ImportSite } from "./import-site.ts";
import type { ImportRule } from "./import-table.ts";

/** A package as its folder, its manifest's declarations and its row of the table. */
export type Importer = {
  readonly folder: string;
  readonly rule: ImportRule;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
};

/** Asks whether a file, by its path from the package's folder, ships: tests, builders and configs do not. */
function ships(file: string): boolean {
  return file.startsWith("src/") && !/\.test\.tsx?$|^src\/testing\//.test(file);
}

/** `@scope/name/sub` → `@scope/name`, `name/sub` → `name`. */
function libraryOf(specifier: string): string {
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

function covers(name: string, library: string): boolean {
  return library === name || library.startsWith(`${name}/`);
}

function findFaultInOurs(from: Importer, file: string, site: ImportSite): string | undefined {
  const [, name = "", ...rest] = site.specifier.split("/");
  const door = rest.join("/");
  const { rule } = from;
  if (door !== "" && door !== "testing") return "reaches past the door of a package";
  if (door === "testing" && ships(file) && rule.builders !== true)
    return "uses a package's test builders in its source";
  if (from.folder.endsWith(`/${name}`))
    return ships(file) ? "imports its own package by name" : undefined;
  if (rule.ours.includes(name)) return undefined;
  if (rule.oursAsTypes.includes(name))
    return site.typeOnly ? undefined : "may only be named in `import type`";
  if (!ships(file) && rule.oursInTests.includes(name)) return undefined;
  return "is not allowed by the import table";
}

function findFaultInLibrary(from: Importer, file: string, site: ImportSite): string | undefined {
  const library = libraryOf(site.specifier);
  const { rule } = from;
  if (rule.never.some((name) => covers(name, library))) return "is forbidden by the import table";
  const shipsAtRunTime = ships(file) && !site.typeOnly;
  if (shipsAtRunTime && rule.libraries !== "declared" && !rule.libraries.includes(library))
    return "is not among the libraries of the import table";
  if (from.dependencies.includes(library)) return undefined;
  if (!from.devDependencies.includes(library)) return "is not declared in package.json";
  return shipsAtRunTime ? "is only a devDependency" : undefined;
}

function findFaultInPath(file: string, site: ImportSite): string | undefined {
  const target = posix.join(posix.dirname(file), site.specifier);
  if (target.startsWith("..")) return "leaves its package by a path";
  return ships(file) && !ships(target) && /\.tsx?$/.test(target)
    ? "imports a test or builder into its source"
    : undefined;
}

/**
 * Judges one import against the table; says what is wrong with it, or nothing.
 * @param file path of the importing file from its package's folder
 */
export function findImportFault(
  from: Importer,
  file: string,
  site: ImportSite,
): string | undefined {
  const { specifier } = site;
  if (specifier === "") return ships(file) ? "import() of something computed" : undefined;
  if (specifier.startsWith(".")) return findFaultInPath(file, site);
  if (specifier.startsWith("/") || specifier.startsWith("file:")) return "is an absolute path";
  if (specifier.startsWith("@tiltas/")) return findFaultInOurs(from, file, site);
  if (specifier.startsWith("node:"))
    return from.rule.node || !ships(file) ? undefined : "needs Node, which the package must not";
  if (builtinModules.includes(specifier)) return "is a module of Node without its `node:`";
  return findFaultInLibrary(from, file, site);
}
