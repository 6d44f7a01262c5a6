import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Manifest, ManifestChunk } from "vite";

export interface BundleSizes {
  /** What index.html loads, with its static imports; gzip KiB of scripts. */
  readonly entry: number;
  /** The entry, the English texts and the sign-in page. */
  readonly firstScreen: number;
  /** What each page adds to the entry, by its source file, its lazy parts included. */
  readonly pages: Readonly<Record<string, number>>;
  /** All style sheets together. */
  readonly css: number;
}

/** Measures a finished build by its manifest. */
export function measureBundle(folder: string): BundleSizes {
  const manifest = readManifest(folder);
  const size = (files: Iterable<string>): number =>
    [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length / 1024,
      0,
    );
  const chunk = (key: string): ManifestChunk => {
    const found = manifest[key];
    if (found === undefined) throw new Error(`The build has no ${key}`);
    return found;
  };
  const scripts = (key: string, lazyToo: boolean, seen = new Set<string>()): Set<string> => {
    const { file, imports = [], dynamicImports = [] } = chunk(key);
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const next of [...imports, ...(lazyToo ? dynamicImports : [])])
      scripts(next, lazyToo, seen);
    return seen;
  };

  const entry = scripts("index.html", false);
  const pages = Object.keys(manifest).filter((key) => key.startsWith("src/pages/"));
  const added = (key: string): string[] =>
    [...scripts(key, true)].filter((file) => !entry.has(file));
  const first = new Set([
    ...entry,
    ...scripts("src/i18n/en.ts", false),
    ...scripts("src/pages/sign-in/sign-in-page.tsx", true),
  ]);
  const css = new Set(Object.values(manifest).flatMap((part) => part.css ?? []));
  return {
    entry: size(entry),
    firstScreen: size(first),
    pages: Object.fromEntries(pages.map((key) => [key, size(added(key))])),
    css: size(css),
  };
}

/** The manifest Vite has just written: its shape is Vite's promise. */
function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")) as Manifest;
}
