import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import {
  clearStalePostmaster,
  findPostmaster,
  isAlive,
  isPostmasterAlive,
} from "./postmaster-file.ts";

let cluster: string;
beforeEach(async () => void (cluster = await mkdtemp(join(tmpdir(), "tiltas-scratch-"))));
afterEach(async () => rm(cluster, { recursive: true }));

const file = (): string => join(cluster, "postmaster.pid");
const write = async (pid: number): Promise<void> =>
  writeFile(file(), `${pid}\n${cluster}\n1767225600\n45035\n\n127.0.0.1\n  1 2\nready   \n`);

const deadPid = async (): Promise<number> => {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(child, "close");
  return child.pid ?? 0;
};

test("pid and port are read from their lines", async () => {
  await write(4711);
  expect(await findPostmaster(cluster)).toEqual({ pid: 4711, port: 45_035 });
});

test("an absent and a half written file name no server", async () => {
  expect(await findPostmaster(cluster)).toBeUndefined();
  await writeFile(file(), "4711\n");
  expect(await findPostmaster(cluster)).toBeUndefined();
});

test("another program with the server's old process id is not the server, and its file is cleared", async () => {
  await write(process.pid);
  expect(isAlive(process.pid)).toBe(true);
  expect(await isPostmasterAlive({ pid: process.pid, port: 1 })).toBe(false);
  await clearStalePostmaster(cluster);
  expect(existsSync(file())).toBe(false);
});

test("the file of a dead server is left to PostgreSQL, which knows best", async () => {
  const pid = await deadPid();
  await write(pid);
  expect(await isPostmasterAlive({ pid, port: 1 })).toBe(false);
  await clearStalePostmaster(cluster);
  expect(existsSync(file())).toBe(true);
});
