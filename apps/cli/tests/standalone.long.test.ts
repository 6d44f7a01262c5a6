import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatVerifier } from "@tiltas/ledger";
import { ledgerKey, packBundle } from "@tiltas/ledger/testing";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lawfulBundle } from "../src/testing/a-lawful-bundle.ts";

const built = mkdtempSync(join(tmpdir(), "tiltas-verify-"));
const empty = mkdtempSync(join(tmpdir(), "nothing here "));
let key = "";

beforeAll(async () => {
  await build({
    configFile: fileURLToPath(new URL("../build/standalone.config.ts", import.meta.url)),
    logLevel: "error",
    build: { outDir: built },
  });
  copyFileSync(join(built, "tiltas-verify.mjs"), join(empty, "tiltas-verify.mjs"));
  key = formatVerifier((await ledgerKey(0)).verifier);
  const bundle = await lawfulBundle();
  writeFileSync(join(empty, "good.zip"), packBundle(bundle));
  writeFileSync(join(empty, "bad.zip"), packBundle(bundle, { manifest: { size: 5 } }));
  writeFileSync(join(empty, "none.zip"), "no bundle");
}, 60_000);

afterAll(() => {
  for (const folder of [built, empty]) rmSync(folder, { recursive: true });
});

// The machine's own Node where there is one besides the project's, with nothing of the project in reach.
const path = (process.env["PATH"] ?? "")
  .split(":")
  .filter((part) => !part.includes("node_modules"));
const found = spawnSync("node", ["--version"], { env: { PATH: path.join(":") }, encoding: "utf8" });
const node = found.status === 0 ? "node" : process.execPath;

const run = (...typed: readonly string[]) =>
  spawnSync(node, ["tiltas-verify.mjs", ...typed], {
    cwd: empty,
    env: { PATH: path.join(":") },
    encoding: "utf8",
  });

test("the verifier is one file, and asks for no package", () => {
  const text = readFileSync(join(built, "tiltas-verify.mjs"), "utf8");
  const asked = [...text.matchAll(/\b(?:from|import)\s*\(?\s*["'](?<name>[\w@./:-]+)["']/gu)].map(
    ({ groups }) => groups?.["name"] ?? "",
  );
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((name) => !name.startsWith("node:"))).toEqual([]);
});

test("in an empty folder, with plain Node, it judges a good bundle and a bad one", () => {
  const good = run("good.zip", "--key", key);
  expect(good.stderr).not.toMatch(/Error|Warning/u);
  expect({ status: good.status, last: good.stdout.trim().split("\n").at(-1) }).toEqual({
    status: 0,
    last: "No error found.",
  });
  const bad = run("bad.zip", "--key", key, "--json");
  expect(bad.status).toBe(1);
  expect(JSON.parse(bad.stdout)).toMatchObject({ errors: 1 });
  process.stdout.write(`tiltas-verify.mjs ran on Node ${found.stdout.trim() || process.version}\n`);
});

test("what is no bundle, and a wrong call, end in 2 and say why", () => {
  expect(run("none.zip", "--key", key)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("is not an evidence bundle"),
  });
  expect(run("good.zip")).toMatchObject({ status: 2, stderr: expect.stringContaining("--key") });
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("Exit code") });
  expect(run("--help").status).toBe(0);
});
