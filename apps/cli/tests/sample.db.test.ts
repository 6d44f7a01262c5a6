import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEngine } from "@tiltas/engine";
import { aProposed, openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWorld, runTiltas } from "../src/testing/a-world.ts";
import type { World } from "../src/world.ts";

const program = fileURLToPath(
  new URL("../../../packages/workflows/tests/programs/draw_sample.py", import.meta.url),
);
const hasPython = spawnSync("python3", ["--version"]).status === 0;

let opened: TestEngine;
let folder: string;
let world: World;

/** Eleven commitments of different amounts, one of them larger than all others together. */
const proposeMany = async (engine: TestEngine["engine"]): Promise<void> => {
  const first = await engine.findCommitment(await aProposed(engine));
  if (first === undefined) throw new Error("nothing was proposed");
  const { lines, shares, ...rest } = first.content;
  for (let number = 1; number <= 10; number += 1) {
    const amount = {
      amount: `${number === 7 ? 5_000_000 : number * 10_007}.50`,
      currency: "EUR",
    } as const;
    await aProposed(engine, {
      ...rest,
      lines: lines.map((line) => ({ ...line, totalValue: amount })),
      shares: shares.map((share) => ({ ...share, amount })),
    });
  }
};

beforeAll(async () => {
  opened = await openTestEngine();
  folder = await mkdtemp(join(tmpdir(), "tiltas sample "));
  const open: World["openEngine"] = async (options) =>
    openEngine({ ...options, url: opened.database.url, dataDir: folder });
  await proposeMany(opened.engine);
  world = aWorld(undefined, { folder, isOutside: true, openEngine: open });
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
  await opened.close();
});

type Row = { readonly reference: string };
type Drawn = {
  readonly interval: string;
  readonly start: string;
  readonly total: string;
  readonly count: number;
  readonly leafIndex: number;
  readonly top: readonly Row[];
  readonly hits: readonly (Row & { readonly hit: string })[];
  readonly withoutAmount: { readonly rows: readonly Row[] };
};

/** Guarantee: `tiltas sample --json` prints a sample, or the test that reads it fails. */
const asDrawn = (printed: string): Drawn => JSON.parse(printed) as Drawn;

const asked = ["sample", "--seed", "audit 2026", "--as-at", "2199-12-31"] as const;
const cents = (euro: string): string => euro.replace(".", "").replace(/^0+(?=\d)/, "");
const references = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ reference }) => reference);

test.skipIf(!hasPython)(
  `a sample is drawn again by another program from the population's CSV${hasPython ? "" : " (SKIPPED: there is no python3 here)"}`,
  { timeout: 60_000 },
  async () => {
    const { exit, printed } = await runTiltas(
      world,
      ...asked,
      "--size",
      "40",
      "--population",
      "population.csv",
      "--json",
    );
    expect(exit).toBe(0);
    const drawn = asDrawn(printed);
    const again: unknown = JSON.parse(
      execFileSync(
        "python3",
        [program, join(folder, "population.csv"), "audit 2026", "size", "40"],
        { encoding: "utf8" },
      ),
    );
    expect(again).toEqual({
      interval: cents(drawn.interval),
      start: cents(drawn.start),
      total: cents(drawn.total),
      count: drawn.count,
      top: references(drawn.top),
      hits: drawn.hits.map(({ reference, hit }) => [reference, cents(hit)]),
      withoutAmount: references(drawn.withoutAmount.rows),
    });
    expect(drawn.top.length + drawn.hits.length).toBeGreaterThan(3);
  },
);

test("a sample that names its leaf is the same whenever it is drawn", async () => {
  const first = asDrawn((await runTiltas(world, ...asked, "--size", "5", "--json")).printed);
  const leaf = String(first.leafIndex);
  const again = await runTiltas(world, ...asked, "--size", "5", "--known-at", leaf, "--json");
  expect(asDrawn(again.printed)).toEqual(first);
});

test("people read which were chosen and why, with an interval too", async () => {
  const { printed } = await runTiltas(world, ...asked, "--interval", "250000.00");
  expect(printed).toMatch(/interval +EUR 250 000\.00/);
  expect(printed).toMatch(/5 000 000\.50 +always/);
  const committed = await runTiltas(world, ...asked, "--interval", "250000.00", "--committed");
  expect(committed.printed).toMatch(/population +0 commitments, EUR 0\.00/);
});

test.each([
  [["--size", "5", "--interval", "5.00"], "--size"],
  [[], "--size"],
  [["--size", "0"], "--size"],
  [["--interval", "0.00"], "--interval"],
  [["--size", "5", "--known-at", "-1"], "--known-at"],
  [["--size", "5", "--fund", "%"], "--fund"],
  [["--size", "5", "--kind", "gifts"], "--kind"],
])("%j is told to be wrong by the argument's name", async (more, argument) => {
  const { exit, printed } = await runTiltas(world, ...asked, ...more, "--json");
  expect([exit, JSON.parse(printed)]).toMatchObject([2, { error: { argument } }]);
});

test("a file that exists is never written over", async () => {
  const typed = [...asked, "--size", "5", "--population", "kept.csv", "--json"];
  expect((await runTiltas(world, ...typed)).exit).toBe(0);
  const before = await readFile(join(folder, "kept.csv"), "utf8");
  const { exit, printed } = await runTiltas(world, ...typed);
  expect([exit, JSON.parse(printed)]).toMatchObject([2, { error: { argument: "--population" } }]);
  expect(await readFile(join(folder, "kept.csv"), "utf8")).toBe(before);
});
