import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Manifest, ManifestChunk } from "vite";

export interface BundleSizes {
  /** What index.html loads, with its static imports; gzip KiB of scripts. */
  readonly entry: number;
  /** The entry, the English texts it needs and the sign-in page. */
  readonly firstScreen: number;
  /** What each page adds to the entry, by its source file, its lazy parts included. */
  readonly pages: Readonly<Record<string, number>>;
  /** All style sheets together. */
  readonly css: number;
}

/** Measures a finished build by its page and its manifest. */
export function measureBundle(folder: string): BundleSizes {
  const manifest = readManifest(folder);
  const size = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1024;

  const entry = scriptsOf(readFileSync(join(folder, "index.html"), "utf8"));
  const added = (...keys: readonly string[]): readonly string[] => {
    const files = new Set(entry);
    for (const key of keys) addFiles(manifest, key, files);
    return [...files].slice(entry.length);
  };
  const pages = Object.keys(manifest).filter((key) => key.startsWith("src/pages/"));
  const first = added("src/i18n/first/en.ts", "src/pages/sign-in/sign-in-page.tsx");
  return {
    entry: size(entry),
    firstScreen: size([...entry, ...first]),
    pages: Object.fromEntries(pages.map((key) => [key, size(added(key))])),
    css: size([...new Set(Object.values(manifest).flatMap(({ css = [] }) => css))]),
  };
}

/** Adds a chunk's file and all it imports, at once or later; what is already there is not followed again. */
function addFiles(manifest: Manifest, key: string, files: Set<string>): void {
  const { file, imports = [], dynamicImports = [] } = getChunk(manifest, key);
  if (files.has(file)) return;
  files.add(file);
  for (const next of [...imports, ...dynamicImports]) addFiles(manifest, next, files);
}

function getChunk(manifest: Manifest, key: string): ManifestChunk {
  const found = manifest[key];
  if (found === undefined) throw new Error(`The build has no ${key}`);
  return found;
}

/** Paths of the scripts an HTML page names or preloads, relative to the build's folder: the whole entry. */
function scriptsOf(html: string): readonly string[] {
  return [
    ...html.matchAll(/<(?:script|link rel="modulepreload")[^>]*\s(?:src|href)="\/([^"]+)"/g),
  ].map(([, path = ""]) => path);
}

/** The manifest Vite has just written: its shape is Vite's promise. */
function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")) as Manifest;
}
