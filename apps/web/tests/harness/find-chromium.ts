import chromium, { inflate } from "@sparticuz/chromium";
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A browser program and what its environment needs besides ours. */
export type BrowserProgram = {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
};

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const findOnPath = (): string | undefined =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);

const starts = (path: string): boolean =>
  spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;

/** The registry package's own browser; where the system lacks its libraries, with the ones packed beside it. */
const unpackBundled = async (): Promise<BrowserProgram> => {
  const path = await chromium.executablePath();
  if (starts(path)) return { path, environment: {} };
  const packed = new URL("../bin/al2023.tar.br", import.meta.resolve("@sparticuz/chromium"));
  await inflate(fileURLToPath(packed));
  const fonts = join(tmpdir(), "fonts");
  return {
    path,
    environment: { LD_LIBRARY_PATH: join(tmpdir(), "al2023", "lib"), FONTCONFIG_PATH: fonts },
  };
};

/** `CHROMIUM_PATH`, else a Chromium of the system, else the one that comes as a registry package. */
export const findChromium = async (): Promise<BrowserProgram> => {
  const path = process.env["CHROMIUM_PATH"] ?? findOnPath();
  return path === undefined ? unpackBundled() : { path, environment: {} };
};

const always = [
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Root may not use the sandbox; the pages it opens here are our own. */
export const chromiumFlags: readonly string[] =
  process.getuid?.() === 0 ? ["--no-sandbox", ...always] : always;
