import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const web = join(import.meta.dirname, "..", "..");
const packages = join(web, "..", "..", "packages");
const sources = [
  ...["src", "build", "public", "index.html", "vite.config.ts", "package.json"].map((name) =>
    join(web, name),
  ),
  ...["domain", "workflows", "ledger"].map((name) => join(packages, name, "src")),
];

const newestIn = (path: string): number => {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
};

const isStale = (): boolean => {
  const page = join(web, "dist", "index.html");
  return !existsSync(page) || statSync(page).mtimeMs < Math.max(...sources.map(newestIn));
};

/** Builds the web app when there is no build, or one older than its sources. */
export const buildWebIfStale = async (): Promise<void> => {
  if (!isStale()) return;
  const { NODE_ENV: before } = process.env;
  // The test runner's own NODE_ENV would build React for development.
  process.env["NODE_ENV"] = "production";
  try {
    await build({ root: web, mode: "production", logLevel: "error" });
  } finally {
    process.env["NODE_ENV"] = before;
  }
};
