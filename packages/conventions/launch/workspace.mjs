import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";

/**
 * The folders of all packages, relative to the root and sorted: `apps/bench` … `packages/workflows`.
 * @returns {string[]}
 */
export function listPackages() {
  return ["apps", "packages"].flatMap((group) =>
    readdirSync(join(root, group), { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && existsSync(join(root, group, entry.name, "package.json")),
      )
      .map((entry) => `${group}/${entry.name}`)
      .toSorted(),
  );
}

/**
 * Absolute paths of all files below a folder, sorted; none when the folder is missing.
 * @param {string} folder absolute
 * @returns {string[]}
 */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : entry.isFile() ? [path] : [];
    })
    .toSorted();
}
