import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { findPostmaster, isPostmasterAlive } from "../src/embedded/postmaster-file.ts";
import { openDatabase } from "../src/index.ts";
import { createTestDatabase, startTestCluster } from "../src/testing/index.ts";
import { insertFund } from "./rows.ts";

const door = join(import.meta.dirname, "..", "src", "testing", "index.ts");

const foldersOf = async (pid: number): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`tiltas-test-${pid}-`));

test("two test databases do not see each other's rows, and one dropped is gone", async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const [first, second] = await Promise.all([
    openDatabase({ url: one.url }),
    openDatabase({ url: two.url }),
  ]);
  await first.pool.query(insertFund("MINE", "10"));
  expect(await second.prisma.fund.count()).toBe(0);
  expect(await first.prisma.fund.count()).toBe(1);
  await Promise.all([first.close(), second.close()]);
  await Promise.all([one.drop(), two.drop()]);
  await expect(openDatabase({ url: one.superuserUrl })).rejects.toMatchObject({ code: "3D000" });
});

test("a killed run's cluster is swept by the next, and a stopped one leaves nothing", async () => {
  const program = `import { startTestCluster } from ${JSON.stringify(door)}; await startTestCluster(); console.log("up");`;
  const run = spawn(process.execPath, ["--input-type=module-typescript", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(run.stdout, "data");
  const pid = run.pid ?? 0;
  const [folder = ""] = await foldersOf(pid);
  const postmaster = await findPostmaster(join(tmpdir(), folder, "postgres", "cluster"));
  run.kill("SIGKILL");
  await once(run, "close");
  expect(postmaster).toBeDefined();
  if (postmaster === undefined) return;
  expect(await isPostmasterAlive(postmaster)).toBe(true);

  const mine = (await foldersOf(process.pid)).length;
  const next = await startTestCluster();
  expect(await foldersOf(pid)).toEqual([]);
  expect(await isPostmasterAlive(postmaster)).toBe(false);
  expect(await foldersOf(process.pid)).toHaveLength(mine + 1);
  await next.stop();
  expect(await foldersOf(process.pid)).toHaveLength(mine);
});
