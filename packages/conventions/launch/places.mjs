import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repository, without a trailing separator. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

/** The pinned Node 24. The file itself, not its shell wrapper: signals must reach it. */
export const pinnedNode = join(root, "node_modules", "node", "bin", "node");

/** The server's program. */
export const serverProgram = join(root, "apps", "server", "src", "main.ts");

/**
 * Reads the flags of Node for the server.
 * @returns {string[]}
 * @throws Error when the file beside the server lists anything but texts
 */
export function readServerFlags() {
  /** @type {unknown} */
  const flags = JSON.parse(readFileSync(join(root, "apps", "server", "node-flags.json"), "utf8"));
  if (Array.isArray(flags) && flags.every((flag) => typeof flag === "string")) return flags;
  throw new Error("apps/server/node-flags.json must list texts");
}

/** Everything that may be thrown away: stamps, reports, build cache. */
export const cacheFolder = join(root, "node_modules", ".cache");

/**
 * Reads the pin `pnpm@x.y.z` from the root manifest, its only place.
 * @returns {string}
 * @throws Error when the manifest pins none
 */
export function getPinnedPnpm() {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "packageManager" in manifest)
    return String(manifest.packageManager);
  throw new Error("package.json pins no package manager");
}
