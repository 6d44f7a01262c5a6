import { spawnSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { findErrorCode, unlessCode } from "../errors.ts";

/** What `postmaster.pid` says of a server: its process id and TCP port. */
export type Postmaster = { readonly pid: number; readonly port: number };

const postmasterFile = (cluster: string): string => join(cluster, "postmaster.pid");

/** Reads `postmaster.pid` (lines: pid, folder, start, port, …); undefined while absent or half written. */
export const findPostmaster = async (cluster: string): Promise<Postmaster | undefined> => {
  const text = await unlessCode(["ENOENT"], readFile(postmasterFile(cluster), "utf8"));
  const lines = text?.split("\n") ?? [];
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port } : undefined;
};

/** Whether a process of that id exists, also when it is another user's. */
export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return findErrorCode(thrown) === "EPERM";
  }
};

/** Name and state letter of a process, from the kernel's table or, elsewhere, from `ps`. */
const describe = async (pid: number): Promise<string> => {
  if (process.platform === "linux") {
    return (await unlessCode(["ENOENT", "ESRCH"], readFile(`/proc/${pid}/stat`, "utf8"))) ?? "";
  }
  return spawnSync("ps", ["-o", "comm=,stat=", "-p", String(pid)], { encoding: "utf8" }).stdout;
};

const zombie = /\) Z |\sZ\S*\s*$/u;

/**
 * Whether the file's process still is a PostgreSQL: after a reboot its id may be anyone's, and
 * where no one reaps orphans (many containers) a killed server stays on as a zombie.
 */
export const isPostmasterAlive = async ({ pid }: Postmaster): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  const description = await describe(pid);
  return description.includes("postgres") && !zombie.test(description);
};

/**
 * Removes a file whose process id belongs to a zombie or to some other program, which
 * PostgreSQL would take for a running server. Its shared memory check still guards the cluster.
 */
export const clearStalePostmaster = async (cluster: string): Promise<void> => {
  const postmaster = await findPostmaster(cluster);
  if (postmaster === undefined || !isAlive(postmaster.pid) || (await isPostmasterAlive(postmaster)))
    return;
  await rm(postmasterFile(cluster), { force: true });
};
