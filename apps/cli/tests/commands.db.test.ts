import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { openEngine } from "@tiltas/engine";
import { aSubmitted, openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { aKielFile } from "@tiltas/interchange/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWorld, runTiltas } from "../src/testing/a-world.ts";
import type { World } from "../src/world.ts";

const name = "ukraine-support-tracker-baltics-czechia-iceland.csv";
const tracker = resolve(import.meta.dirname, "../../../../shared/data/kiel", name);
const skip = !existsSync(tracker);
const unlessAbsent = skip
  ? ` (skipped: ${join("..", "shared", "data", "kiel", name)} is not here)`
  : "";

const main = resolve(import.meta.dirname, "../src/main.ts");

let opened: TestEngine;
let folder: string;
let world: World;

const open: World["openEngine"] = (options) =>
  openEngine({ ...options, url: opened.database.url, dataDir: folder });

beforeAll(async () => {
  opened = await openTestEngine();
  folder = await mkdtemp(join(tmpdir(), "tiltas cli "));
  world = aWorld(undefined, { folder, isOutside: true, openEngine: open });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await opened.close();
});

const run = async (...typed: readonly string[]): Promise<{ exit: number; json: unknown }> => {
  const { exit, printed } = await runTiltas(world, ...typed, "--json");
  return { exit, json: JSON.parse(printed) };
};

const totalOf = async (donor: string): Promise<unknown> => {
  const { json } = await run(
    "totals",
    "--as-at",
    "2024-03-31",
    "--donor",
    donor,
    "--origin",
    "kiel",
  );
  return json;
};

/** The program itself, in a process of its own: exit code, and standard output as JSON alone. */
const runProgram = async (
  ...typed: readonly string[]
): Promise<{ exit: unknown; json: unknown }> => {
  const env = {
    ...process.env,
    DATABASE_URL: opened.database.url,
    TILTAS_DATA: folder,
    INIT_CWD: folder,
  };
  const child = spawn(process.execPath, [main, ...typed], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const printed = await text(child.stdout);
  const [exit] = await exited;
  return { exit, json: JSON.parse(printed) };
};

test("the program reads files where its caller stands and prints nothing but JSON", async () => {
  writeFileSync(join(folder, "here.csv"), aKielFile([{}]));
  const preview = await runProgram("import", "kiel", "here.csv", "--preview", "--json");
  expect(preview).toMatchObject({ exit: 0, json: { rows: 1, commitments: 1 } });
  expect(await runProgram("totals", "--as-at", "2024-04-10", "--json")).toEqual({
    exit: 0,
    json: {
      asAt: "2024-04-10",
      currency: "EUR",
      thisYear: "0.00",
      military: "0.00",
      all: "0.00",
      leafIndex: await opened.engine.leafHead(),
    },
  });
});

test("a small file is imported once, and its total is there at once", async () => {
  const rows = [
    { packageId: "PLM1", donor: "Poland", value: "0.333" },
    { packageId: "PLM2", donor: "Poland", value: "0.333", type: "Financial" },
    { packageId: "PLM3", donor: "Poland", value: "0.334", units: "10", delivered: "4" },
  ];
  writeFileSync(join(folder, "aid.csv"), aKielFile(rows));
  expect(await run("import", "kiel", "aid.csv")).toMatchObject({
    exit: 0,
    json: { imported: 3, alreadyImported: false },
  });
  expect(await totalOf("PL")).toMatchObject({ all: "1.00", military: "0.66", thisYear: "0.00" });
  expect(await run("import", "kiel", "aid.csv")).toMatchObject({
    exit: 0,
    json: { imported: 0, alreadyImported: true },
  });
  expect(await totalOf("PL")).toMatchObject({ all: "1.00" });
});

test(
  `the tracker's file is imported, and five totals come out to the cent${unlessAbsent}`,
  { skip },
  async () => {
    const first = await run("import", "kiel", tracker, "--retrieved", "March 2024");
    expect(first).toMatchObject({ exit: 0, json: { imported: 120, alreadyImported: false } });
    const totals = [
      ["CZ", "935575174.71"],
      ["EE", "431394300.00"],
      ["IS", "29585704.97"],
      ["LV", "400158735.48"],
      ["LT", "582000000.00"],
    ] as const;
    for (const [donor, all] of totals) expect(await totalOf(donor)).toMatchObject({ all });
    const second = await run("import", "kiel", tracker);
    expect(second).toMatchObject({ exit: 0, json: { imported: 0, alreadyImported: true } });
    for (const [donor, all] of totals) expect(await totalOf(donor)).toMatchObject({ all });
  },
);

/** Guarantee: the caller has just asserted the shape of the answer. */
const tokenOf = (answer: unknown): string => (answer as { token: string }).token;

test("a token is made for a person, and for nobody else", async () => {
  const [person] = await opened.engine.listPeople();
  if (person === undefined) throw new Error("the test engine has people");
  const made = await run(
    "token",
    "create",
    "--person",
    person.email.toUpperCase(),
    "--name",
    "report",
  );
  expect(made).toMatchObject({
    exit: 0,
    json: { name: "report", person: { email: person.email } },
  });
  const shown = { authorization: `Bearer ${tokenOf(made.json)}` };
  expect(await opened.engine.signIn.findPerson(shown)).toBe(person.id);
  expect(await run("token", "create", "--person", "nobody@demo.example")).toMatchObject({
    exit: 1,
    json: { refused: "--person: nobody has the e-mail address nobody@demo.example" },
  });
});

test("an untouched history verifies; one byte changed as superuser is named by stream and version", async () => {
  expect(await run("verify")).toMatchObject({ exit: 0, json: { findings: [] } });
  const { rows } = await opened.superuser.query<{ stream: string; version: number }>(
    `UPDATE entry SET bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)
     WHERE stream = (SELECT min(stream) FROM entry WHERE stream LIKE 'commitment/%') AND version = 1
     RETURNING stream, version`,
  );
  const [forged] = rows;
  if (forged === undefined) throw new Error("nothing was changed");
  const finding = { code: "entryHashMismatch", stream: forged.stream, version: 1 };
  const found = await run("verify");
  expect(found.exit).toBe(1);
  expect(found.json).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining(finding)]),
  });
  expect(await runProgram("verify", "--json")).toMatchObject({ exit: 1, json: found.json });
  const { exit, printed } = await runTiltas(world, "verify", "--stream", forged.stream);
  expect(exit).toBe(1);
  expect(printed).toMatch(new RegExp(`error +${forged.stream} +1 +entryHashMismatch`));
});

test("an administrator looks at the rules' versions, checks one and adopts it, and what is live moves", async () => {
  const fresh = await openTestEngine();
  const elsewhere = aWorld(undefined, {
    folder,
    isOutside: true,
    openEngine: async (options) =>
      openEngine({ ...options, url: fresh.database.url, dataDir: folder }),
  });
  const say = async (...typed: readonly string[]) => {
    const { exit, printed } = await runTiltas(elsewhere, "machine", ...typed);
    return { exit, printed };
  };
  const email = "administrator.1@test.example";
  const adopt = async (version: string, person: string) =>
    say("adopt", version, "--person", person, "--reason", "Tried before and found good.");
  try {
    expect((await adopt("1", email)).exit).toBe(0);
    await aSubmitted(fresh.engine);
    expect((await say("show")).printed).toMatch(/^In force +1\n[^]*None waits to be moved\.\n$/);
    expect(await say("check", "7")).toMatchObject({ exit: 1 });
    expect((await say("check", "2")).printed).toContain("1 live commitment of 1 can be moved.");
    expect((await adopt("2", "nobody@test.example")).exit).toBe(1);
    expect((await adopt("2", "minister.1@test.example")).printed).toContain("registerRoleMissing");
    const { exit, printed } = await adopt("2", email);
    expect(exit).toBe(0);
    expect(printed).toMatch(/^Version 2 is in force[^]*None waits to be moved\.\n$/);
    expect(await fresh.engine.machines()).toMatchObject({ live: [{ version: 2, count: 1 }] });
    expect((await fresh.engine.verify({})).findings).toEqual([]);
  } finally {
    await fresh.close();
  }
});
