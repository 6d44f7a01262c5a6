import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine, EvidenceBundle, EvidenceFault, EvidenceMeasure } from "@tiltas/engine";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { aWorld, runTiltas } from "../testing/a-world.ts";

// The command loads the engine only when it is asked for something; here the first test would wait for it.
beforeAll(async () => void (await import("@tiltas/engine")), 60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tiltas bundle "));
});
afterEach(() => rmSync(folder, { recursive: true }));

const measure: EvidenceMeasure = {
  entries: 14,
  streams: 3,
  commitments: 1,
  entryBytes: 9000,
  size: 624,
  root: "ab".repeat(32),
  signedAt: "2026-11-28T16:30:10.000Z",
  unsigned: null,
};

type Scope = EvidenceBundle["scope"];
type Given = {
  readonly asked?: Scope[];
  readonly content?: () => AsyncGenerator<Uint8Array>;
  readonly change?: Partial<EvidenceMeasure>;
};

let discarded = 0;
async function* twoChunks(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("first ");
  yield Buffer.from("second");
}

const evidenceOf = ({ asked = [], content = twoChunks, change }: Given): Engine["evidence"] => ({
  measure: async () => ({ ok: true, found: measure }),
  build: async (scope) => {
    asked.push(scope);
    discarded = 0;
    return {
      ok: true,
      found: {
        scope,
        measure: { ...measure, ...change },
        fileName: "unused.zip",
        content: content(),
        discard: async () => void (discarded += 1),
      },
    };
  },
});

const run = async (given: Given, ...typed: readonly string[]) =>
  runTiltas(aWorld({ evidence: evidenceOf(given) }, { folder }), "bundle", ...typed);

test.for([
  [["--commitment", "LT-2024-0007"], { kind: "commitment", references: ["LT-2024-0007"] }],
  [
    ["--commitment", "LT-2024-0007,LT-2024-0008", "--commitment", "LT-2025-0001"],
    { kind: "commitment", references: ["LT-2024-0007", "LT-2024-0008", "LT-2025-0001"] },
  ],
  [
    ["--filter", "stages=approved", "--filter", "stages=procured", "--filter", "text=one, two"],
    { kind: "filter", filter: { stages: ["approved", "procured"], text: "one, two" } },
  ],
  [
    ["--from", "2024-01-01", "--to", "2024-12-31"],
    { kind: "period", from: "2024-01-01", to: "2024-12-31" },
  ],
  [["--all"], { kind: "everything" }],
] as const)("%j asks for that part of the ledger", async ([typed, scope]) => {
  const asked: Scope[] = [];
  const { exit } = await run({ asked }, ...typed, "--out", "a.zip");
  expect([exit, asked]).toEqual([0, [scope]]);
});

test("the file holds what was read, and the answer tells its hash and what is in it", async () => {
  const { exit, printed } = await run({}, "--all", "--out", "a.zip", "--json");
  const file = join(folder, "a.zip");
  expect(readFileSync(file, "utf8")).toBe("first second");
  expect(exit).toBe(0);
  expect(JSON.parse(printed)).toEqual({
    ...measure,
    scope: { kind: "everything" },
    file,
    bytes: 12,
    sha256: createHash("sha256").update("first second").digest("hex"),
  });
  expect(readdirSync(folder)).toEqual(["a.zip"]);
  expect(discarded).toBe(1);
});

test("people are told where the bundle ends, what it leaves out and how to verify it", async () => {
  const change = { unsigned: { entries: 7, because: "noKey" } } as const;
  const { printed } = await run({ change }, "--all", "--out", "a.zip");
  expect(printed).toMatch(/as at leaf +624/);
  expect(printed).toContain(
    "Not in it: 7 recorded after the checkpoint. The ledger's key is not here",
  );
  expect(printed).toContain("tiltas bundle verify");
});

test("a bundle that fails in the middle leaves no file and gives its connection back", async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("first ");
    throw new Error("the database is gone");
  }
  const { exit } = await run({ content: failing }, "--all", "--out", "a.zip");
  expect([exit, readdirSync(folder), discarded]).toEqual([1, [], 1]);
});

test("whoever stops it in the middle finds no file", async () => {
  const stopping = new AbortController();
  async function* stopped(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("first ");
    expect(readdirSync(folder)).toHaveLength(1);
    stopping.abort();
    expect(readdirSync(folder)).toEqual([]);
    yield Buffer.from("second");
  }
  const world = aWorld(
    { evidence: evidenceOf({ content: stopped }) },
    { folder, stopWish: () => stopping.signal },
  );
  expect((await runTiltas(world, "bundle", "--all", "--out", "a.zip")).exit).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("a file that is there is never written over", async () => {
  writeFileSync(join(folder, "a.zip"), "mine");
  const { exit, printed } = await run({}, "--all", "--out", "a.zip", "--json");
  expect(exit).toBe(2);
  expect(JSON.parse(printed)).toMatchObject({ error: { argument: "--out" } });
  expect(readFileSync(join(folder, "a.zip"), "utf8")).toBe("mine");
});

test.for([
  [[], "bundle"],
  [["--all", "--commitment", "LT-2024-0007"], "bundle"],
  [["--commitment", "7"], "--commitment"],
  [["--from", "2024-01-01"], "--to"],
  [["--from", "2024-02-30", "--to", "2024-03-01"], "--from"],
  [["--from", "2024-03-02", "--to", "2024-03-01"], "--to"],
  [["--filter", "military"], "--filter"],
  [["--filter", "kind=gifts"], "--filter"],
  [["--filter", "person=me"], "--filter"],
  [["--filter", "kind=military", "--filter", "kind=works"], "--filter"],
] as const)("%j is refused for %s, and nothing is written", async ([typed, argument]) => {
  const { exit, printed } = await run({}, ...typed, "--out", "a.zip", "--json");
  expect(exit).toBe(2);
  expect(JSON.parse(printed)).toMatchObject({ error: { argument } });
  expect(existsSync(join(folder, "a.zip"))).toBe(false);
});

type Unknown = Extract<EvidenceFault, { id: "referenceUnknown" }>;

/** Guarantee: the test writes references as they are written everywhere. */
const referenceOf = (text: string): Unknown["reference"] => text as Unknown["reference"];

test("an unknown reference is answered with those that look like it", async () => {
  const fault = {
    id: "referenceUnknown",
    reference: referenceOf("LT-2024-0091"),
    alike: [{ reference: referenceOf("LT-2024-0001"), title: "Mine detectors" }],
  } as const;
  const evidence = { ...evidenceOf({}), build: async () => ({ ok: false, fault }) as const };
  const world = aWorld({ evidence }, { folder });
  const { exit, printed } = await runTiltas(
    world,
    "bundle",
    "--commitment",
    "LT-2024-0091",
    "--out",
    "a.zip",
  );
  expect(exit).toBe(1);
  expect(printed).toContain(
    "No commitment is LT-2024-0091.\nDid you mean:\n  LT-2024-0001  Mine detectors",
  );
});
