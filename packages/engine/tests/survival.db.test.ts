import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { migrate, startEmbedded } from "@tiltas/database";
import { createTestDatabase } from "@tiltas/database/testing";
import { parseCheckpoint, parseNote, verifyConsistency } from "@tiltas/ledger";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, loadDemo, openEngine } from "../src/index.ts";
import { sha256 } from "../src/sha256.ts";
import { fileOf, openBundle, type OpenedBundle } from "./bundle/opened-bundle.ts";
import { mustProve } from "./bundle/proved-bundle.ts";

const run = promisify(execFile);
const checkpoints = { everyMs: 0, everyEntries: 1 };

let scratch: string;
/** What an auditor took away before anything was moved. */
let taken: OpenedBundle;
let note: string;

const dataDir = (name: string): string => join(scratch, name);

const sequenceAll = async (engine: Engine): Promise<void> => {
  while ((await engine.sequence()) > 0) continue;
  await engine.signLedger();
};

const noted = async (engine: Engine): Promise<string> =>
  (await engine.publicLedger.findCheckpoint()) ?? "";

const withEngine = async <Result>(
  options: Parameters<typeof openEngine>[0],
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> => {
  const engine = await openEngine({ checkpoints, ...options });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
};

const onServer = async (url: string, work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "tiltas-survival-"));
  await chmod(scratch, 0o711);
  await mkdir(dataDir("first"), { mode: 0o711 });
  await withEngine({ dataDir: dataDir("first"), migrate: true }, async (engine) => {
    await loadDemo(engine);
    await sequenceAll(engine);
    taken = openBundle(await fileOf(engine, { kind: "everything" }));
    note = await noted(engine);
  });
  expect(taken.text("checkpoint.txt")).toBe(note);
}, 240_000);
afterAll(async () => rm(scratch, { recursive: true, force: true }));

/**
 * What an auditor finds of what was taken away: the checkpoint as it is now, faults the ledger finds in itself, and, once
 * it has grown, entries that differ and whether the tree grew out of the one that was signed.
 */
const lookFor = async (engine: Engine) => {
  const noteNow = await noted(engine);
  const { findings } = await engine.verify({});
  await engine.addPerson({
    email: "later@demo.example",
    name: "Later",
    roles: ["administrator"],
    demo: true,
  });
  const [administrator] = (await engine.listPeople()).filter(({ name }) => name === "Later");
  if (administrator === undefined) throw new Error("nobody was added");
  const rotated = await engine.rotateLedgerKey(administrator.id);
  expect(rotated.ok).toBe(true);
  await sequenceAll(engine);
  const grown = openBundle(await fileOf(engine, { kind: "everything" }));
  const entries = await mustProve(grown);
  const before = await mustProve(taken);
  const held = new Map(entries.map((entry) => [`${entry.stream} ${entry.version}`, entry.bytes]));
  const differing = before.filter(
    ({ stream, version, bytes }) => held.get(`${stream} ${version}`) !== bytes,
  );
  const first = parseCheckpoint(parseNote(note).text);
  const second = parseCheckpoint(parseNote(grown.text("checkpoint.txt")).text);
  const proof = await engine.publicLedger.findConsistency(first.size, second.size);
  const grew = await verifyConsistency({ hash: sha256, first, second, proof: proof ?? [] });
  return { noteNow, findings, isMore: entries.length > before.length, differing, grew };
};

const allHolds = () => ({
  noteNow: note,
  findings: [],
  isMore: true,
  differing: [],
  grew: { ok: true },
});

test("a checkpoint and a bundle of the demo hold after a restored copy of the data folder", async () => {
  // The server is stopped; -a keeps whose the files are, without which PostgreSQL does not start.
  await run("cp", ["-a", dataDir("first"), dataDir("restored")]);
  expect(await withEngine({ dataDir: dataDir("restored") }, lookFor)).toEqual(allHolds());
}, 120_000);

test("they hold after the next migration", async () => {
  await run("cp", ["-a", dataDir("first"), dataDir("migrated")]);
  const folder = join(scratch, "migrations");
  const own = fileURLToPath(new URL("../../database/prisma/migrations", import.meta.url));
  await cp(own, folder, { recursive: true });
  await mkdir(join(folder, "29991231000000_remember_more"));
  await writeFile(
    join(folder, "29991231000000_remember_more", "migration.sql"),
    `ALTER TABLE entry ADD COLUMN more text;
     ALTER TABLE checkpoint ADD COLUMN more text NOT NULL DEFAULT 'nothing';
     CREATE INDEX entry_more ON entry (more);`,
  );
  const embedded = await startEmbedded({ folder: dataDir("migrated") });
  try {
    expect((await migrate(embedded.adminUrl, { migrations: folder })).applied).toEqual([
      "29991231000000_remember_more",
    ]);
    const found = await withEngine({ url: embedded.url, dataDir: dataDir("migrated") }, lookFor);
    expect(found).toEqual(allHolds());
  } finally {
    await embedded.close();
  }
}, 120_000);

const selectTables = `SELECT quote_ident(tablename) AS name FROM pg_tables
  WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`;

const tablesOf = async (client: pg.Client): Promise<readonly string[]> =>
  (await client.query<{ name: string }>(selectTables)).rows.map(({ name }) => name);

test("they hold after a logical copy, table by table, into a fresh database", async () => {
  const files = join(scratch, "tables");
  await mkdir(files);
  await chmod(files, 0o777);
  await run("cp", ["-a", dataDir("first"), dataDir("copied")]);
  const embedded = await startEmbedded({ folder: dataDir("copied") });
  const moved: string[] = [];
  try {
    await onServer(embedded.adminUrl, async (client) => {
      for (const name of await tablesOf(client)) {
        await client.query(`COPY ${name} TO '${join(files, name)}' (FORMAT binary)`);
        moved.push(name);
      }
    });
  } finally {
    await embedded.close();
  }
  expect(moved).toEqual(expect.arrayContaining(["entry", "leaf", "tree_node", "checkpoint"]));
  await using database = await createTestDatabase();
  await onServer(database.superuserUrl, async (client) => {
    // Rows come in no order that foreign keys would accept.
    await client.query("SET session_replication_role = replica");
    for (const name of moved)
      await client.query(`COPY ${name} FROM '${join(files, name)}' (FORMAT binary)`);
    const { rows } = await client.query<{ name: string; sequence: string }>(
      `SELECT quote_ident(table_name) AS name, pg_get_serial_sequence(table_name, column_name) AS sequence
         FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES'`,
    );
    for (const { name, sequence } of rows)
      await client.query(
        `SELECT setval($1::regclass, (SELECT coalesce(max(id), 0) + 1 FROM ${name}), false)`,
        [sequence],
      );
  });
  // The key and what was signed last are files beside the database, and go with it.
  const found = await withEngine({ url: database.url, dataDir: dataDir("copied") }, lookFor);
  expect(found).toEqual(allHolds());
}, 120_000);
