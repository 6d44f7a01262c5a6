import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { unlessCode } from "../errors.ts";
import type { Say } from "../say.ts";
import { copyBinaries, getBinaries, programPath, type Binaries } from "./binaries.ts";
import { getServerUser, mayEnter, mayRun, type ServerUser } from "./server-user.ts";

/** Where a cluster lives, which programs run it, and as whom (undefined: as this program). */
export type Ground = {
  readonly folder: string;
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
};

const clusterFolder = "cluster";
const movedTo = "moved-to";

const makeFolder = async (folder: string, mode: number): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await chmod(folder, mode);
};

const shelteredFolder = (wanted: string, shelter: string): string =>
  join(shelter, createHash("sha256").update(wanted).digest("hex").slice(0, 12));

/** Remembered in a file, so that a folder opened up later does not hide the data already kept. */
const settleFolder = async (
  user: ServerUser,
  wanted: string,
  shelter: string,
  say: Say,
): Promise<string> => {
  const marker = join(wanted, movedTo);
  const remembered = (await unlessCode(["ENOENT"], readFile(marker, "utf8")))?.trim();
  if (remembered === undefined && mayEnter(user, wanted)) return wanted;
  const folder = remembered ?? shelteredFolder(wanted, shelter);
  await makeFolder(folder, 0o711);
  await writeFile(marker, `${folder}\n`);
  say(`PostgreSQL's own user may not enter ${wanted}; the database is kept in ${folder}.`);
  return folder;
};

/**
 * Makes the folder ready and finds programs and account for it. As root, what the server's
 * account cannot reach is moved to `shelter`, and said.
 */
export const prepareGround = async (wanted: string, shelter: string, say: Say): Promise<Ground> => {
  const packaged = getBinaries();
  const user = getServerUser(join(wanted, clusterFolder));
  await makeFolder(wanted, user === undefined ? 0o700 : 0o711);
  if (user === undefined)
    return { folder: wanted, cluster: join(wanted, clusterFolder), binaries: packaged, user };
  const folder = await settleFolder(user, wanted, shelter, say);
  const binaries = mayRun(user, programPath(packaged, "postgres"))
    ? packaged
    : await copyBinaries(packaged, shelter);
  return { folder, cluster: join(folder, clusterFolder), binaries, user };
};
