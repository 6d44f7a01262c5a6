import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { openTestEngine, type TestEngine } from "@tiltas/engine/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer, type OpenServer } from "../src/testing/open-server.ts";

const tiltas = resolve(import.meta.dirname, "../../cli/src/main.ts");

let ground: TestEngine;
let server: OpenServer;
let folder: string;
let installation: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiltas-watched-"));
  installation = join(folder, "installation");
  ground = await openTestEngine({
    dataDir: installation,
    checkpoints: { everyMs: 0, everyEntries: 1 },
  });
  // Its jobs stand still: what is signed when is the test's to say.
  const engine = { ...ground.engine, startJobs: () => ({ stop: async () => undefined }) };
  server = await openServer(engine);
});
afterAll(async () => {
  await server.stop();
  await ground.close();
  await rm(folder, { recursive: true });
});

/** The auditor's program, in a process and a folder of its own. */
const look = async (): Promise<{ exit: unknown; json: unknown }> => {
  const typed = ["witness", "--server", server.origin, "--state", "witness", "--once", "--json"];
  const child = spawn(process.execPath, [tiltas, ...typed], {
    env: { ...process.env, INIT_CWD: folder },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exited = once(child, "exit");
  const printed = await text(child.stdout);
  const [exit] = await exited;
  return { exit, json: JSON.parse(printed) };
};

const addLeaves = async (words: string): Promise<void> => {
  await ground.superuser.query(
    `INSERT INTO leaf (index, stream, version, entry_hash)
     SELECT (SELECT coalesce(max(index), -1) FROM leaf) + n, $1, n, sha256(($1 || n)::bytea) FROM generate_series(1, 7) AS n`,
    [words],
  );
};

test("a restored database with the signer's memory restored beside it deceives the signer, but not the witness", async () => {
  const { engine, superuser } = ground;
  await engine.sequence();
  await engine.signLedger();
  const backup = join(folder, "backup");
  await cp(installation, backup, { recursive: true });
  const { rows } = await superuser.query<{ size: string }>("SELECT size FROM checkpoint");
  expect(await look()).toMatchObject({ exit: 0, json: { outcome: "cosigned" } });

  await addLeaves("fund/true");
  await engine.signLedger();
  expect(await look()).toMatchObject({ exit: 0, json: { outcome: "cosigned" } });
  expect(await look()).toMatchObject({ exit: 0, json: { outcome: "unchanged" } });

  const size = rows[0]?.size ?? "";
  await superuser.query(`DELETE FROM leaf WHERE index >= ${size}`);
  await superuser.query(`DELETE FROM tree_node WHERE (index + 1) << level > ${size}`);
  await superuser.query(`DELETE FROM checkpoint WHERE size > ${size}`);
  await expect(engine.signLedger()).rejects.toMatchObject({ fault: "treeSmaller" });
  await cp(backup, installation, { recursive: true, force: true });
  await engine.signLedger();
  expect(engine.findSignerAlarm()).toBeUndefined();
  expect(await look()).toMatchObject({ exit: 1, json: { outcome: "alarm", alarm: "rollback" } });

  await addLeaves("fund/false");
  await engine.signLedger();
  expect(await look()).toMatchObject({ exit: 1, json: { outcome: "alarm", alarm: "splitView" } });
  await addLeaves("fund/more");
  await engine.signLedger();
  expect(await look()).toMatchObject({
    exit: 1,
    json: { outcome: "alarm", alarm: "inconsistent" },
  });
});
