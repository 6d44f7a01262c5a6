import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  aCommand,
  aProposed,
  aReviewed,
  openTestEngine,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import { openEngine } from "@tiltas/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWorld, runTiltas } from "../src/testing/a-world.ts";
import type { World } from "../src/world.ts";

const second = resolve(
  import.meta.dirname,
  "../../../packages/ledger/tests/second/verify_bundle.py",
);
const python = ["python3", "python"].find(
  (program) => spawnSync(program, ["-c", "import zipfile"]).status === 0,
);
const unlessAbsent = python === undefined ? " (skipped: no Python here)" : "";

let opened: TestEngine;
let folder: string;
let world: World;
let key: string;
let reference: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiltas bundle "));
  const checkpoints = { everyMs: 0, everyEntries: 1 };
  opened = await openTestEngine({ dataDir: folder, checkpoints });
  world = aWorld(undefined, {
    folder,
    isOutside: true,
    openEngine: async (options) =>
      openEngine({ ...options, url: opened.database.url, dataDir: folder, checkpoints }),
  });
  const { engine } = opened;
  await engine.sequence();
  await engine.signLedger();
  const commitmentId = await aReviewed(engine);
  receiptOf(
    await engine.advance(
      aCommand("approval.grant", "minister", { stepId: "minister" }, { commitmentId }),
    ),
  );
  await engine.advance(aCommand("commitment.submit", "auditor", {}, { commitmentId }));
  await aProposed(engine);
  reference = (await engine.findCommitment(commitmentId))?.reference ?? "";
  key = (await engine.publicLedger.findKey()) ?? "";
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

const scopes = [
  ["everything", () => ["--all"]],
  ["a commitment", () => ["--commitment", reference]],
  ["a filter", () => ["--filter", "kind=military"]],
  ["a period", () => ["--from", "2020-01-01", "--to", "2199-12-31"]],
] as const;

const build = async (name: string, scope: readonly string[]): Promise<string> => {
  const file = `${name.replaceAll(" ", "-")}.zip`;
  const { exit } = await runTiltas(world, "bundle", ...scope, "--out", file);
  expect(exit).toBe(0);
  return file;
};

const verify = async (file: string): Promise<{ exit: number; report: unknown }> => {
  const { exit, printed } = await runTiltas(
    world,
    "bundle",
    "verify",
    file,
    "--key",
    key,
    "--json",
  );
  return { exit, report: JSON.parse(printed) };
};

test.for(scopes)(
  "a bundle of %s that is written here is verified without a fault",
  async ([name, scope]) => {
    const { exit, report } = await verify(await build(name, scope()));
    expect(report).toMatchObject({ errors: 0, findings: [] });
    expect(exit).toBe(0);
  },
);

test.for(scopes)(
  `the second verifier finds nothing wrong in a bundle of %s${unlessAbsent}`,
  { skip: python === undefined },
  async ([name, scope]) => {
    const file = await build(`second ${name}`, scope());
    const { status, stdout } = spawnSync(python ?? "", [second, join(folder, file), key], {
      encoding: "utf8",
    });
    expect([stdout.trim(), status]).toEqual(["", 0]);
  },
);

test("one byte changed in a bundle is found", async () => {
  const file = join(folder, await build("changed", ["--all"]));
  const bytes = await readFile(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await writeFile(file, bytes);
  expect((await verify(file)).exit).toBeGreaterThan(0);
});
