import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { unlessCode } from "../errors.ts";
import {
  findPostmaster,
  isAlive,
  isPostmasterAlive,
  type Postmaster,
} from "../embedded/postmaster-file.ts";

const stopAtOnce = async (postmaster: Postmaster): Promise<void> => {
  if (!(await isPostmasterAlive(postmaster))) return;
  process.kill(postmaster.pid, "SIGQUIT");
  for (let tries = 0; tries < 100 && (await isPostmasterAlive(postmaster)); tries += 1)
    await pause(50);
};

const sweepCluster = async (folder: string): Promise<void> => {
  const postmaster = await findPostmaster(join(folder, "postgres", "cluster"));
  if (postmaster !== undefined) await stopAtOnce(postmaster);
  await rm(folder, { recursive: true, force: true });
};

/**
 * Removes clusters of test runs that were killed before they could clean up: folders named
 * `<prefix><pid>-…` whose process is gone. Another account's are left to it.
 */
export const sweepAbandoned = async (parent: string, prefix: string): Promise<void> => {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10)))
      continue;
    await unlessCode(["EACCES", "EPERM"], sweepCluster(join(parent, name)));
  }
};
