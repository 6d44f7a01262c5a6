import { spawn } from "node:child_process";
import { chown, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { GroundError, unlessCode } from "../errors.ts";
import { programPath } from "./binaries.ts";
import type { Ground } from "./ground.ts";
import { findPostmaster, isAlive, isPostmasterAlive } from "./postmaster-file.ts";

/** The cluster's superuser. */
export const superuserName = "postgres";

/** Programs get little of our surroundings: PGDATA or PGPORT in them would be obeyed. */
export const bareEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  LC_ALL: "C",
  TZ: "UTC",
});

/**
 * Runs a server program to its end, as the server's account, in a process group of its own:
 * Ctrl+C in the terminal must not reach it while the application still drains.
 */
const runProgram = async (
  ground: Ground,
  program: "initdb" | "pg_ctl",
  args: readonly string[],
): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(programPath(ground.binaries, program), args, {
      ...ground.user,
      cwd: ground.folder,
      detached: true,
      env: bareEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer): void => void (output += chunk.toString("utf8"));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });

const giveTo = async (ground: Ground, path: string): Promise<void> => {
  if (ground.user !== undefined) await chown(path, ground.user.uid, ground.user.gid);
};

/** Drafts left by a first start that was killed half way. */
const removeDeadDrafts = async (ground: Ground): Promise<void> => {
  const prefix = `${basename(ground.cluster)}.new-`;
  for (const name of await readdir(ground.folder)) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (name.startsWith(prefix) && !isAlive(pid))
      await rm(join(ground.folder, name), { recursive: true, force: true });
  }
};

const initialise = async (
  ground: Ground,
  draft: string,
  password: string,
  sync: boolean,
): Promise<void> => {
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await giveTo(ground, draft);
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await giveTo(ground, passwordFile);
    const { code, output } = await runProgram(ground, "initdb", [
      `--pgdata=${draft}`,
      `--username=${superuserName}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      ...(sync ? [] : ["--no-sync"]),
    ]);
    if (code !== 0)
      throw new GroundError(
        `A new database cluster could not be made in ${ground.folder}:\n${output}`,
      );
  } finally {
    await rm(passwordFile, { force: true });
  }
};

const syncFolder = async (folder: string): Promise<void> => {
  const opened = await open(folder);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};

/** Makes the cluster unless there is one: complete in a draft folder, then renamed, so never half. */
export const ensureCluster = async (
  ground: Ground,
  password: string,
  sync: boolean,
): Promise<void> => {
  if ((await unlessCode(["ENOENT"], stat(ground.cluster))) !== undefined) return;
  await removeDeadDrafts(ground);
  const draft = `${ground.cluster}.new-${process.pid}`;
  try {
    await initialise(ground, draft, password, sync);
    await unlessCode(["ENOTEMPTY", "EEXIST"], rename(draft, ground.cluster));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await syncFolder(dirname(ground.cluster));
};

/** Whether the cluster's server runs, be it starting, recovering or stopping. */
export const isServerAlive = async (ground: Ground): Promise<boolean> => {
  const postmaster = await findPostmaster(ground.cluster);
  return postmaster !== undefined && isPostmasterAlive(postmaster);
};

/**
 * Stops the server and waits. `fast` closes sessions and checkpoints; `immediate` is for clusters about to be deleted.
 * @throws GroundError when it does not stop
 */
export const stopServer = async (ground: Ground, mode: "fast" | "immediate"): Promise<void> => {
  const { code, output } = await runProgram(ground, "pg_ctl", [
    "stop",
    "--silent",
    "--wait",
    "--timeout=120",
    `--mode=${mode}`,
    `--pgdata=${ground.cluster}`,
  ]);
  if (code !== 0 && (await isServerAlive(ground)))
    throw new GroundError(`PostgreSQL in ${ground.cluster} did not stop: ${output.trim()}`);
};
