import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "../launch/places.mjs";

/** Folders whose contents are made, not written. */
const made = new Set([".data", ".git", ".turbo", "coverage", "dist", "generated", "node_modules"]);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Every written file of the repository as a path from its top, with `/`, sorted. */
export function listWrittenFiles(): string[] {
  return walk(root)
    .map((path) => relative(root, path).split(sep).join("/"))
    .filter((path) => !path.endsWith(".log") && !path.endsWith(".DS_Store"))
    .toSorted();
}

/** Names at the top of the repository, without what is made, sorted. */
export function listTop(): string[] {
  return readdirSync(root)
    .filter((name) => !made.has(name) || name === ".git")
    .toSorted();
}

/** The text of a file named by its path from the top. */
export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Asks whether a path is TypeScript or JavaScript that people wrote. */
export function isCode(path: string): boolean {
  return /\.(?:ts|tsx|mts|mjs|js)$/.test(path) && !path.endsWith(".d.ts");
}
