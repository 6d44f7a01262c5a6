import { commandIdSchema } from "@tiltas/domain";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@tiltas/database";
import { createTestDatabase, type TestDatabase } from "@tiltas/database/testing";
import { type Engine, loadDemo, openEngine } from "@tiltas/engine";
import { mustBeSound } from "@tiltas/engine/testing";
import { parseCheckpoint, parseNote, verifyConsistency } from "@tiltas/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../src/sha256.ts";

const ownMigrations = join(import.meta.dirname, "../../database/prisma/migrations");

// What a later version may do: columns, an index, a table of its own, and a rewrite of every row of history's tables.
const nextMigration = `
  ALTER TABLE entry ADD COLUMN noted_at timestamptz(3);
  ALTER TABLE leaf ADD COLUMN shard integer NOT NULL DEFAULT 0;
  ALTER TABLE entry ALTER COLUMN role TYPE varchar(200);
  CREATE INDEX leaf_shard_idx ON leaf (shard);
  CREATE TABLE later (id uuid PRIMARY KEY);
  GRANT SELECT, INSERT ON later TO tiltas_app;`;

let database: TestDatabase;
let engine: Engine;
let root: string;

const open = async (): Promise<Engine> =>
  openEngine({
    url: database.url,
    dataDir: join(root, "server"),
    checkpoints: { everyMs: 0, everyEntries: 1 },
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tiltas-next-"));
  database = await createTestDatabase();
  engine = await open();
  await loadDemo(engine);
  while ((await engine.sequence()) > 0);
  await engine.signLedger();
});
afterAll(async () => {
  await engine.close();
  await database.drop();
  await rm(root, { recursive: true, force: true });
});

test("a checkpoint of the demo portfolio verifies after the next migration", async () => {
  const note = (await engine.publicLedger.findCheckpoint()) ?? "";
  const before = parseCheckpoint(parseNote(note).text);
  expect(before.size).toBeGreaterThan(500n);

  const migrations = join(root, "migrations");
  await cp(ownMigrations, migrations, { recursive: true });
  await mkdir(join(migrations, "20991231235900_come_later"));
  await writeFile(join(migrations, "20991231235900_come_later", "migration.sql"), nextMigration);
  expect(await migrate(database.superuserUrl, { migrations })).toEqual({
    applied: ["20991231235900_come_later"],
  });

  const later = await open();
  try {
    expect(await later.publicLedger.findCheckpoint()).toBe(note);
    await mustBeSound(later);
    const framework = {
      id: "0190a6a0-0000-7000-8000-00000000f001",
      code: "LATER",
      name: "A framework of the next version",
      kind: "coalition",
      leads: ["LT"],
      members: ["LT"],
      milestones: [],
    };
    const commandId = commandIdSchema.parse("0190a6a0-0000-7000-8000-00000000f002");
    const asked = {
      event: "framework.open",
      payload: { framework },
      commandId,
      by: "system",
    } as const;
    expect((await later.register(asked)).ok).toBe(true);
    while ((await later.sequence()) > 0);
    await later.signLedger();
    expect(later.findSignerAlarm()).toBeUndefined();
    const after = parseCheckpoint(
      parseNote((await later.publicLedger.findCheckpoint()) ?? "").text,
    );
    expect(after.size).toBe(before.size + 1n);
    const proof = (await later.publicLedger.findConsistency(before.size, after.size)) ?? [];
    expect(await verifyConsistency({ hash: sha256, first: before, second: after, proof })).toEqual({
      ok: true,
    });
    await mustBeSound(later);
    expect(await readFile(join(root, "server", "ledger-signed"), "utf8")).not.toBe(note);
  } finally {
    await later.close();
  }
});
