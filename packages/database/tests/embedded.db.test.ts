import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { findPostmaster, isPostmasterAlive } from "../src/embedded/postmaster-file.ts";
import { migrate, openDatabase, startEmbedded, type Database } from "../src/index.ts";
import { holdElsewhere } from "./programs/hold.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { connect } from "./sql.ts";

const patience = { timeout: 30_000, interval: 100 };

const clusterOf = (folder: string): string => join(folder, "postgres", "cluster");

const isRunning = async (folder: string): Promise<boolean> => {
  const postmaster = await findPostmaster(clusterOf(folder));
  return postmaster !== undefined && isPostmasterAlive(postmaster);
};

const killServer = async (folder: string): Promise<void> => {
  const postmaster = await findPostmaster(clusterOf(folder));
  if (postmaster === undefined) throw new Error("no server to kill");
  process.kill(postmaster.pid, "SIGKILL");
};

const write = async (database: Database, name: string): Promise<void> =>
  void (await database.pool.query("INSERT INTO stream_head VALUES ($1, 1, sha256('x'))", [name]));

const read = async ({ pool }: Database): Promise<string[]> => {
  const { rows } = await pool.query<{ stream: string }>(
    "SELECT stream FROM stream_head ORDER BY 1",
  );
  return rows.map(({ stream }) => stream);
};

// A durable cluster, as in use: what is written here must outlive every kill below.
describe("the embedded database", () => {
  let scratch: Awaited<ReturnType<typeof scratchFolder>>;
  let folder: string;

  beforeAll(async () => {
    scratch = await scratchFolder();
    folder = scratch.path;
    const database = await openDatabase({ folder, migrate: true });
    await write(database, "policy/first");
    await database.close();
  });

  afterAll(async () => scratch[Symbol.asyncDispose]());

  test("it is stopped by the last program that leaves", async () => {
    expect(await isRunning(folder)).toBe(false);
    const first = await openDatabase({ folder });
    const second = await holdElsewhere(folder);
    await first.close();
    expect(await isRunning(folder)).toBe(true);
    await second.interrupt();
    expect(await isRunning(folder)).toBe(false);
  });

  test("Ctrl+C reaches the program, not PostgreSQL, until the program has drained", async () => {
    const program = await holdElsewhere(folder);
    expect(await program.interrupt()).toEqual(["ready", "drained"]);
    expect(await isRunning(folder)).toBe(false);
    const database = await openDatabase({ folder });
    const rows = await read(database);
    await database.close();
    expect(rows).toEqual(["policy/drained", "policy/first"]);
  });

  test("a program that attaches talks to the server that is already running", async () => {
    const first = await startEmbedded({ folder });
    const second = await startEmbedded({ folder });
    expect(second.port).toBe(first.port);
    expect(second.url).toBe(first.url);
    await Promise.all([first.close(), second.close()]);
    expect(await isRunning(folder)).toBe(false);
  });

  test("it keeps its port from one start to the next", async () => {
    const first = await startEmbedded({ folder });
    await first.close();
    const second = await startEmbedded({ folder });
    expect(second.port).toBe(first.port);
    await second.close();
  });

  test("when its program alone is killed, the next one attaches and stops it at the end", async () => {
    const program = await holdElsewhere(folder);
    await program.kill();
    expect(await isRunning(folder)).toBe(true);
    const database = await openDatabase({ folder });
    const rows = await read(database);
    await database.close();
    expect(rows).toContain("policy/first");
    expect(await isRunning(folder)).toBe(false);
  });

  test("when it and its program are killed, the next start recovers every row", async () => {
    const program = await holdElsewhere(folder);
    const writer = await openDatabase({ folder });
    await write(writer, "policy/second");
    await writer.close();
    await program.kill();
    await killServer(folder);
    const database = await openDatabase({ folder });
    const rows = await read(database);
    await database.close();
    expect(rows).toContain("policy/second");
  });

  test("when it alone is killed, whoever uses it starts it again and open pools go on", async () => {
    const lines: string[] = [];
    const database = await openDatabase({ folder, say: (line) => lines.push(line) });
    await write(database, "policy/third");
    await killServer(folder);
    await expect.poll(() => lines, patience).toContain("PostgreSQL went away; attaching again.");
    await expect
      .poll(async () => read(database).catch(() => []), patience)
      .toContain("policy/third");
    await database.close();
    expect(await isRunning(folder)).toBe(false);
  });

  test("when one of its backends is killed, it recovers by itself", async () => {
    const database = await openDatabase({ folder });
    const { rows } = await database.pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    await expect
      .poll(async () => read(database).catch(() => []), patience)
      .toContain("policy/third");
    await database.close();
    expect(await isRunning(folder)).toBe(false);
  });

  test("a postmaster.pid that names some other program is no obstacle", async () => {
    const stale = [process.pid, clusterOf(folder), 1, 5432, "", "127.0.0.1", "", "ready"].join(
      "\n",
    );
    await writeFile(join(clusterOf(folder), "postmaster.pid"), `${stale}\n`);
    const database = await openDatabase({ folder });
    const rows = await read(database);
    await database.close();
    expect(rows).toContain("policy/first");
  });

  test("one that cannot start is said to be so, with the server's own words", async () => {
    const version = join(clusterOf(folder), "PG_VERSION");
    const kept = await readFile(version, "utf8");
    await writeFile(version, "9\n");
    await expect(openDatabase({ folder })).rejects.toThrow(/initialized by PostgreSQL version 9/u);
    await writeFile(version, kept);
    const database = await openDatabase({ folder });
    await database.close();
  });

  test("its files are closed to others and its passwords are its own", async () => {
    const file = join(folder, "postgres", "credentials.json");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(clusterOf(folder))).mode & 0o777).toBe(0o700);
    const { superuser, application } = JSON.parse(await readFile(file, "utf8"));
    expect(superuser).toMatch(/^[\w-]{32}$/u);
    expect(application).not.toBe(superuser);
  });

  test("it is durable, keeps checksums and listens on this machine alone", async () => {
    const embedded = await startEmbedded({ folder });
    await using admin = await connect(embedded.adminUrl);
    const [settings] = await admin.run(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('full_page_writes') AS pages, current_setting('data_checksums') AS checksums,
              current_setting('listen_addresses') AS address, current_setting('password_encryption') AS passwords`,
    );
    expect(settings).toEqual({
      fsync: "on",
      commit: "on",
      pages: "on",
      checksums: "on",
      address: "127.0.0.1",
      passwords: "scram-sha-256",
    });
    await embedded.close();
  });
});

test("two programs that start on an empty folder at once make one cluster and migrate it once", async () => {
  await using scratch = await scratchFolder();
  const starters = await Promise.all([holdElsewhere(scratch.path), holdElsewhere(scratch.path)]);
  expect(starters.map(({ said }) => said)).toEqual([["ready"], ["ready"]]);
  const embedded = await startEmbedded({ folder: scratch.path });
  expect(await migrate(embedded.adminUrl)).toEqual({ applied: [] });
  await embedded.close();
  await Promise.all(starters.map(async (starter) => starter.interrupt()));
  expect(await isRunning(scratch.path)).toBe(false);
});

test.skipIf(process.getuid?.() !== 0)(
  "as root in a folder PostgreSQL's account may not enter, the cluster is kept elsewhere, and said",
  async () => {
    await using secret = await scratchFolder(0o700);
    await using shelter = await scratchFolder();
    const lines: string[] = [];
    const options = {
      folder: secret.path,
      shelter: shelter.path,
      say: (line: string) => void lines.push(line),
    };
    const first = await startEmbedded(options);
    expect(first.folder.startsWith(shelter.path)).toBe(true);
    expect(lines).toEqual([
      `PostgreSQL's own user may not enter ${secret.path}/postgres; the database is kept in ${first.folder}.`,
    ]);
    await first.close();
    const second = await startEmbedded(options);
    expect(second.folder).toBe(first.folder);
    await second.close();
  },
);
